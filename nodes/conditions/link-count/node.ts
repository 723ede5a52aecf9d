import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { findLinks } from '../../matching/find-links.ts'
import { lookIn, subjectText } from '../subject-text.ts'
import { yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { atLeast: Type.Integer({ minimum: 1, maximum: 100 }), in: lookIn },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'link-count',
  version: 1,
  schema,
  defaults: { atLeast: 1, in: 'both' },
  ports: yesNoPorts,
  outputs: { count: 'number' },
  needs: () => [],
  choose: (config, { event }) => {
    const count = findLinks(subjectText(event, config.in)).length
    const links = count === 1 ? '1 link' : `${count} links`
    const choice = yesOrNo(count >= config.atLeast, {
      yes: `has ${links}, at least ${config.atLeast}`,
      no: `has ${count === 0 ? 'no link' : links}, fewer than ${config.atLeast}`,
    })
    return { ...choice, output: { count } }
  },
})
