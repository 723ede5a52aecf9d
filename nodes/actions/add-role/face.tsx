import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M11 3l7 3v5c0 5-4 8-7 9-3-1-7-4-7-9V6zM19 14v6M16 17h6',
}
