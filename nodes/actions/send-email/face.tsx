import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M3 6h18v12H3zM3 7l9 7 9-7M16 20h6M19 17l3 3-3 3',
}
