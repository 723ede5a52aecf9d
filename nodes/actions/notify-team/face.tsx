import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
}
