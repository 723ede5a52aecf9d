/** A rule that came to its end without an effect: at which port of which node. */
export interface EndedRun {
  rule: string
  version: number
  node: string
  port: string
}

/**
 * `rule version node port` in one text, as it is saved with the event: of two hundred rules that looked at a post
 * mostly nothing else stays, and so written it is half as much to store.
 */
export function writeEnded({ rule, version, node, port }: EndedRun): string {
  return `${rule} ${version} ${node} ${port}`
}

/** Ids hold no spaces; what a port is called may. */
export function readEnded(saved: string): EndedRun {
  const [rule = '', version = '', node = '', ...port] = saved.split(' ')
  return { rule, version: Number(version), node, port: port.join(' ') }
}
