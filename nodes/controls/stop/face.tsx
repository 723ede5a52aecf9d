import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9h6v6H9z',
}
