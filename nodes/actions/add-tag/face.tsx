import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 4h8l8 8-8 8-8-8zM8 8h.01M16 5h6M19 2v6',
}
