import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 9h.01M15.500 9h.01M8 16.500c2-3 6-3 8 0',
}
