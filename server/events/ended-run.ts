/** A rule that came to its end without an effect: at which port of which node. */
export interface EndedRun {
  rule: string
  version: number
  node: string
  port: string
}

/** `rule version node port`: of two hundred rules that looked at a post mostly nothing else stays. */
export function writeEnded({ rule, version, node, port }: EndedRun): string {
  return `${rule} ${version} ${node} ${port}`
}

/** As they are saved with their event: one text of lines, which costs a quarter of what a list of them does. */
export const saveEnded = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join('\n')] : [])

/** Ids hold no spaces; what a port is called may. A text holds one or many lines. */
export function readEnded(saved: readonly string[]): EndedRun[] {
  return saved
    .flatMap((text) => text.split('\n'))
    .map((line) => {
      const [rule = '', version = '', node = '', ...port] = line.split(' ')
      return { rule, version: Number(version), node, port: port.join(' ') }
    })
}
