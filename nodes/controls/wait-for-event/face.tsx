import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 2M17 3h4v4M21 3l-5 5',
}
