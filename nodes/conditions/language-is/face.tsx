import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 6h9M8.500 4v2M6 6c0 4 4 7 7 8M11 6c0 4-4 7-7 8M13 20l4-10 4 10M14.500 16.500h5',
}
