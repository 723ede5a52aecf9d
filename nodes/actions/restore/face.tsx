import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 7h16M6 7l1 13h10l1-13M12 17v-6M9 13.500l3-3 3 3',
}
