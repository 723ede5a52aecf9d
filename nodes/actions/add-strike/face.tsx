import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M13 2L4 14h6l-1 8 9-12h-6z',
}
