import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M5 4h10l4 4v12H5zM15 4v4h4M12 11v6M9 14h6',
}
