import type { WordKey } from './words/words.ts'

/** The pages that are always one press away, in the order of the bar; the others (`also`) are reached from these. */
export const bar: readonly { path: string; name: WordKey; also?: readonly string[] }[] = [
  { path: '/', name: 'home' },
  { path: '/rules', name: 'rules', also: ['/gallery'] },
  { path: '/library', name: 'library' },
  { path: '/runs', name: 'runs' },
  { path: '/tasks', name: 'tasks' },
  { path: '/events', name: 'events', also: ['/members', '/posts', '/threads'] },
  { path: '/connections', name: 'connections' },
]
