import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 9h4l5-4v14l-5-4H4zM16 9c1.500 1.500 1.500 4.500 0 6M19 6c3 3 3 9 0 12',
}
