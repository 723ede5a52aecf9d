import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 12a8 8 0 0 1 14-5M20 12a8 8 0 0 1-14 5M18 3v4h-4M6 21v-4h4',
  controls: { items: 'chips' },
}
