import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { durationMs, durationPattern } from '../../matching/time.ts'
import { readNumber } from '../fact-values.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  {
    count: Type.Enum(['events', 'members']),
    scope: Type.Enum(['member', 'thread', 'domain', 'similar-text']),
    moreThan: Type.Integer({ minimum: 1, maximum: 1_000 }),
    window: Type.String({ pattern: durationPattern, maxLength: 40 }),
    whenUnknown,
  },
  { additionalProperties: false },
)

const longest = 90 * 86_400_000

export const node = defineCondition({
  type: 'posts-in-window',
  version: 1,
  schema,
  defaults: { count: 'events', scope: 'member', moreThan: 5, window: 'PT10M', whenUnknown: 'no' },
  ports: yesNoPorts,
  outputs: { count: 'number' },
  check: (config) => [
    ...(durationMs(config.window) > 0 && durationMs(config.window) <= longest
      ? []
      : [
          {
            field: '/window',
            en: 'The time is between a second and 90 days',
            de: 'Die Zeit liegt zwischen einer Sekunde und 90 Tagen',
          },
        ]),
    ...(config.count === 'members' && config.scope === 'member'
      ? [
          {
            field: '/scope',
            en: 'A member is always one member; count by thread, domain or similar text',
            de: 'Ein Mitglied ist immer ein Mitglied; zähle nach Thema, Domain oder ähnlichem Text',
          },
        ]
      : []),
  ],
  needs: (config, { event }) => [
    {
      kind: 'window',
      count: config.count,
      scope: config.scope,
      window: config.window,
      until: event.occurredAt,
      // One more than what has to be passed is enough to know.
      atMost: config.moreThan + 1,
    },
  ],
  choose: (config, _context, facts) => {
    const counted = readNumber(facts[0], 'count')
    if (!counted.known) return unknown(config.whenUnknown, `can not be counted: ${counted.why}`)
    const over = counted.value > config.moreThan
    const by = config.scope === 'similar-text' ? 'with similar text' : `by the same ${config.scope}`
    const what = `${config.count === 'members' ? 'members' : 'posts'} ${by} in ${config.window}`
    const choice = yesOrNo(over, {
      yes: `more than ${config.moreThan} ${what}`,
      no: `${counted.value} ${what}, not more than ${config.moreThan}`,
    })
    return { ...choice, output: { count: counted.value } }
  },
})
