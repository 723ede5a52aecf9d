import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
}
