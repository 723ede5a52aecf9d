import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const here = new URL('.', import.meta.url)
const codes = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
/** Looked at on its own: it takes 501 cards to break it. */
const elsewhere = ['the-graph-is-small-enough']
const told = readFileSync(new URL('__snapshots__/golden.test.ts.snap', here), 'utf8')

it.each(codes.filter((code) => !elsewhere.includes(code)))(
  '%s says what is wrong and what to do in English and in German, in words of the screen',
  (code) => {
    const [, en = '', de = ''] =
      new RegExp(`${code} \\((?:error|warning)\\) at [^\\n]*\\n {2}([^\\n]+)\\n {2}([^\\n]+)`).exec(told) ??
      []
    expect(en).toMatch(/\S.*[.!?] \S.*[.:]/)
    expect(de).toMatch(/\S.*[.!?] \S.*[.:]/)
    expect(de).not.toBe(en)
    for (const text of [en, de])
      expect(text).not.toMatch(/\b(JSON|schema|null|undefined|boolean|config|regex)\b/i)
  },
)
