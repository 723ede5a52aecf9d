import type { WordKey } from './words/words.ts'

/** The pages that are always one press away, in the order of the bar; the others are reached from these. */
export const bar: readonly { path: string; name: WordKey }[] = [
  { path: '/', name: 'home' },
  { path: '/rules', name: 'rules' },
  { path: '/library', name: 'library' },
  { path: '/runs', name: 'runs' },
  { path: '/tasks', name: 'tasks' },
  { path: '/events', name: 'events' },
  { path: '/connections', name: 'connections' },
]
