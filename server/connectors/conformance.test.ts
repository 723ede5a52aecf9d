import { describe, expect, it } from 'vitest'
import { verbNames, verbs } from '../../nodes/contract/effect.ts'
import { eventTypes } from '../../nodes/contract/event.ts'
import { createConnectors } from './create-connectors.ts'

const { all } = createConnectors({ allowedPrivateHosts: [] })
const context = {
  ...{ community: 'demo', connection: 'c', config: { url: 'http://127.0.0.1:1' } },
  credentials: {
    secret: `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`,
    token: 't',
  },
  now: () => new Date(),
}
const bodies = [
  '',
  '{',
  'null',
  '1',
  '"x"',
  '[]',
  '[null]',
  '[{}]',
  '{"__proto__":{"a":1}}',
  '\u0000',
  '\ud800',
]

describe.each(all)('every connector: $platform', (connector) => {
  it('is titled in both languages and tells what it hears and does in the words of the contract', () => {
    expect(connector.title.en && connector.title.de).toBeTruthy()
    expect(eventTypes).toEqual(expect.arrayContaining([...connector.events]))
    const able = verbNames.filter((verb) => connector.verbs[verb])
    expect(able).toHaveLength(Object.keys(connector.verbs).length)
    expect(able.every((verb) => verbs[verb].place === 'platform')).toBe(true)
  })

  it('takes nothing that is not signed', () => {
    const delivery = { headers: {}, body: Buffer.from('[]'), loopback: true }
    expect(connector.verify(delivery, context).is).toBe('refused')
  })

  it.each(bodies)('answers the body %j with events or a sentence, never by throwing', (text) => {
    const parsed = connector.parse({ headers: {}, body: Buffer.from(text), loopback: true }, context)
    if (parsed.is === 'refused') expect(parsed.sentence).not.toBe('')
    else expect(parsed.events.every(({ identity }) => identity !== '')).toBe(true)
  })

  it('calls a platform that can not be reached temporary, or refuses: it is never said to be done', async () => {
    for (const verb of verbNames.filter((each) => connector.verbs[each])) {
      const subject = { kind: 'post' as const, id: 'p1' }
      const call = { verb, subject, params: { to: 'a@example.org' }, key: 'run/n/1', depth: 1 }
      const around = {
        ...context,
        config: { ...context.config, host: '127.0.0.1', port: 1, from: 's@example.org' },
      }
      expect(['temporary', 'refused']).toContain((await connector.act(call, around)).is)
    }
  })
})
