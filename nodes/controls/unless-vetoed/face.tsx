import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M8 12V6a1.500 1.500 0 0 1 3 0V4.500a1.500 1.500 0 0 1 3 0V6a1.500 1.500 0 0 1 3 0v8c0 4-2 7-5 7s-5-2-7-6l-1-2a1.500 1.500 0 0 1 2.500-1.500L8 13',
}
