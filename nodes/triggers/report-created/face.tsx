import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M5 21V4h12l-2 4 2 4H5',
  controls: { reasons: 'chips' },
}
