/** An id that nothing in the rule has, and that nobody who draws at the same time will pick either. */
export function freshId(kind: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let id = ''
  do id = `${kind.slice(0, 50)}-${randomLetters(5)}`
  while (known.has(id))
  return id
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The moment is mixed in: browsers started from one image can all draw the same random numbers. */
export function randomLetters(count: number): string {
  let moment = Math.floor((performance.timeOrigin + performance.now()) * 1000)
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => {
    const letter = letters[(byte + moment) % letters.length]
    moment = Math.floor(moment / letters.length)
    return letter
  }).join('')
}
