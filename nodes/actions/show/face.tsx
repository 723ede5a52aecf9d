import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
}
