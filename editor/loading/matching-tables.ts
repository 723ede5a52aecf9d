import type anyAscii from 'any-ascii'
import type { LinkifyIt } from 'linkify-it'
import type AhoCorasick from 'modern-ahocorasick'
import type { parse } from 'tldts'

interface Tables {
  anyAscii: typeof anyAscii
  parse: typeof parse
  AhoCorasick: typeof AhoCorasick
  LinkifyIt: typeof LinkifyIt
}
let held: Tables | undefined

/** Fetches what running a rule needs and drawing does not (330 kB); waited for before `advance` in the browser. */
export async function loadMatching(): Promise<void> {
  if (held) return
  const [ascii, domains, words, links] = await Promise.all([
    import('any-ascii'),
    import('tldts'),
    import('modern-ahocorasick'),
    import('linkify-it'),
  ])
  held = {
    ...{ anyAscii: ascii.default, parse: domains.parse },
    ...{ AhoCorasick: words.default, LinkifyIt: links.LinkifyIt },
  }
}

/** @throws Error when a rule runs before `loadMatching`. */
export function tables(): Tables {
  if (!held) throw new Error('Wait for loadMatching() before a rule runs in the browser')
  return held
}
