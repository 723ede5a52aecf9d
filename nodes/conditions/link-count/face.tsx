import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M9 15l6-6M8 11l-2 2a3.500 3.500 0 0 0 5 5l2-2M16 13l2-2a3.500 3.500 0 0 0-5-5l-2 2',
}
