import type { NodeFace } from '../../contract/face.ts'

export const face: NodeFace = {
  icon: 'M4 5h16M4 10h9M4 15h6M15.500 12a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM18 18l3 3',
  controls: { words: 'try-words', patterns: 'lines' },
  shows: () => ['words', 'lists', 'in', 'match', 'patterns', 'whenUnknown'],
  rare: ['patterns', 'whenUnknown'],
}
