import { MongoServerError } from 'mongodb'
import { expect, it } from 'vitest'
import { createLog, logFailures, shownError } from './log.ts'

const text = 'Mirabella wrote: meet me at mirabella@quintessenz.example'
const thrown = (does: () => unknown): unknown => {
  try {
    return does()
  } catch (error) {
    return error
  }
}

it('shows the class, the code and the place of an error, and none of its words', () => {
  const broken = thrown(() => JSON.parse(text))
  const duplicate = new MongoServerError({
    message: `E11000 duplicate key { name: "${text}" }`,
    code: 11_000,
  })
  for (const [error, code] of [
    [broken, 'SyntaxError'],
    [duplicate, 'MongoServerError/11000'],
    [new Error('outer', { cause: broken }), 'Error'],
    [text, 'unknown'],
  ] as const) {
    const shown = shownError(error)
    expect(shown.code).toBe(code)
    expect(JSON.stringify(shown)).not.toContain('Mirabella')
  }
  expect(shownError(broken).at[0]).toMatch(/log\.test\.ts|JSON\.parse/)
})

it('keeps what a connection that failed has to say', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  })
  expect(shownError(refused)).toMatchObject({
    code: 'Error/ECONNREFUSED',
    message: 'connect ECONNREFUSED 127.0.0.1:1',
  })
})

it('writes one line of JSON with the run and the event it was about', () => {
  const lines: string[] = []
  const failed = logFailures(createLog('worker', 'info', { write: (line) => void lines.push(line) }))
  failed(new TypeError(text), { run: 'r1', event: 'e1', rule: 'rule' })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ process: 'worker', level: 50, run: 'r1', event: 'e1', rule: 'rule' },
    error: { code: 'TypeError' },
  })
  expect(lines[0]).not.toContain('Mirabella')
})
