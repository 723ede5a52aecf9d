import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M21 3L3 10l7 3 3 7zM10 13l5-5',
  // A message of the library wins over an own text: only one of them is asked.
  shows: ({ template }) =>
    template === undefined ? ['who', 'text', 'template', 'connection'] : ['who', 'template', 'connection'],
}
