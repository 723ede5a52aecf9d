import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 12h11M11 7l5 5-5 5M20 4v16M4 6v12',
  controls: { headers: 'headers' },
  rare: ['connection', 'headers'],
}
