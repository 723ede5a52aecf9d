import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
}
