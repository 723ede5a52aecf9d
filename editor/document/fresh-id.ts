/** An id that nothing in the rule has, and that nobody who draws at the same time will pick either. */
export function freshId(kind: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let id = ''
  do id = `${kind.slice(0, 50)}-${randomLetters()}`
  while (known.has(id))
  return id
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const randomLetters = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => letters[byte % letters.length]).join('')
