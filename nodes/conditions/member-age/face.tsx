import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 7v5l3 2M12 3a9 9 0 1 0 9 9M16 4h5M18.500 1.500v5',
}
