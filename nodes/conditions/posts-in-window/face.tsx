import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 20h16M6 20v-6M11 20V9M16 20v-9M20 20V4',
}
