import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 12h5M9 12l7-7h4M9 12h11M9 12l7 7h4',
}
