import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 20l1-4L16 5l3 3L8 19zM13 20h7',
}
