/**
 * What an error may say where nobody can take it back, a history or a log: its class and its code. Messages quote what
 * was being worked on: a document's keys, a text that was no JSON.
 */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? error.code : undefined
  const known = typeof code === 'number' || (typeof code === 'string' && /^[\w-]{1,60}$/.test(code))
  return known ? `${error.name}/${code}` : error.name
}
