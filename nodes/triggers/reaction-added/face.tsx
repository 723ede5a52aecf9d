import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 20C5 15 3 12 3 8.500A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.500C21 12 19 15 12 20z',
  controls: { emoji: 'chips' },
}
