import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 2.500 3V14M12 17h.01',
  controls: { answers: 'chips' },
}
