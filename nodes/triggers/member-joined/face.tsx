import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M9 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM2 20c1-4 4-6 7-6s6 2 7 6M19 8v6M16 11h6',
}
