import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 3v9M7 6a8 8 0 1 0 10 0M19 3h4M21 1v4',
}
