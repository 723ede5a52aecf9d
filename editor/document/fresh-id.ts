/** An id that nothing in the rule has, and that nobody who draws at the same time will pick either. */
export function freshId(kind: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let id = ''
  do id = `${kind.slice(0, 50)}-${randomLetters(5)}`
  while (known.has(id))
  return id
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

export const randomLetters = (count: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => letters[byte % letters.length]).join('')
