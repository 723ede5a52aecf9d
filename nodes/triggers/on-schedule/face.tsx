import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 13v3h3',
  controls: { cron: 'schedule' },
}
