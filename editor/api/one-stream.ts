/**
 * Calls `tell` with what the server says of a community, until what it answers is called. A browser keeps six
 * connections to a server, and a stream holds one for good: of all tabs one listens and tells the others, or the
 * seventh tab would wait for ever. When that tab is closed, the next takes over.
 */
export function hear(community: string, tell: (data: string) => void): () => void {
  const name = `steward/live/${community}`
  const others = new BroadcastChannel(name)
  others.onmessage = ({ data }) => tell(String(data))
  const leaving = new AbortController()
  const listen = () =>
    new Promise<void>((left) => {
      const stream = new EventSource(`/api/live?community=${encodeURIComponent(community)}`)
      stream.onmessage = ({ data }) => {
        tell(String(data))
        if (!leaving.signal.aborted) others.postMessage(data)
      }
      leaving.signal.addEventListener('abort', () => {
        stream.close()
        left()
      })
    })
  if ('locks' in navigator) navigator.locks.request(name, { signal: leaving.signal }, listen).catch(() => {})
  else void listen()
  return () => {
    leaving.abort()
    others.close()
  }
}
