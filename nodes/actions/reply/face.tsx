import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M9 5L4 10l5 5M4 10h9a7 7 0 0 1 7 7v2',
  // A message of the library wins over an own text: only one of them is asked.
  shows: ({ template }) =>
    template === undefined ? ['on', 'text', 'template', 'connection'] : ['on', 'template', 'connection'],
}
