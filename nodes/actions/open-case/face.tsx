import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
}
