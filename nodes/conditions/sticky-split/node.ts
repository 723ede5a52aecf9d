import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { bucketOf } from '../../matching/bucket.ts'

const schema = Type.Object(
  {
    percent: Type.Number({ minimum: 0, maximum: 100 }),
    salt: Type.String({ maxLength: 60 }),
  },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'sticky-split',
  version: 1,
  schema,
  defaults: { percent: 50, salt: '' },
  ports: () => [{ name: 'a' }, { name: 'b' }],
  outputs: { way: 'string' },
  needs: () => [],
  choose: (config, { event, run }) => {
    // Without a member, each event is split for itself.
    const key = event.actor?.id ?? event.id
    const port = bucketOf(key, config.salt === '' ? run.rule : config.salt) < config.percent ? 'a' : 'b'
    const who = event.actor ? 'the member' : 'the event'
    return {
      port,
      reason: `${who} belongs to the ${port === 'a' ? config.percent : 100 - config.percent} % of way ${port}`,
      output: { way: port },
    }
  },
})
