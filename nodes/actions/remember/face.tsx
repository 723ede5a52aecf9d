import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M6 4h12v17l-6-4-6 4z',
}
