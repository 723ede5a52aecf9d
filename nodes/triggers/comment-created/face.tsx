import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 5h16v11h-8l-4 4v-4H4zM12 8v5M9.5 10.5h5',
}
