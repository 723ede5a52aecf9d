import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 9h4l5-4v14l-5-4H4zM17 9l4 6M21 9l-4 6',
}
