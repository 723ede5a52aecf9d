import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M3 12c3-5 6-7 9-7 1.500 0 3 .5 4 1M21 12c-3 5-6 7-9 7-1.500 0-3-.5-4-1M4 20L20 4',
}
