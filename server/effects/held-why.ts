/** What puts an effect off, in one word; the reason that goes with it says it to people. */
export const heldWhys = [
  'paused',
  'stopped',
  'refused',
  'approval',
  'cap',
  'breaker',
  'rate',
  'in-doubt',
  'temporary',
  'steward',
] as const
export type HeldWhy = (typeof heldWhys)[number]
