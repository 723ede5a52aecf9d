import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 12h4M8 12V6h12M8 12v6h12M17 3l3 3-3 3M17 15l3 3-3 3',
  controls: { branches: 'chips' },
}
