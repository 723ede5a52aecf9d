import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 5h11l5 7-5 7H4z',
}
