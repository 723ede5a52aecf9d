import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M14 4l6 6M11 7l6 6M16 5l-8 8 3 3 8-8M9 14l-6 6M3 21h8',
}
