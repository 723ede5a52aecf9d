import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M12 4L2.500 20h19zM12 10v5M12 17.500v.01',
  // A message of the library wins over an own text: only one of them is asked.
  shows: ({ template }) =>
    template === undefined ? ['who', 'text', 'template', 'connection'] : ['who', 'template', 'connection'],
}
