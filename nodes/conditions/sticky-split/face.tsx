import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 12h6l8-7M10 12l8 7M15 5h3v3M15 19h3v-3',
}
