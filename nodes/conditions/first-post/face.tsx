import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 3l2.500 6 6.500.5-5 4 1.500 6.500L12 16.500 6.500 20 8 13.500l-5-4L9.500 9z',
}
