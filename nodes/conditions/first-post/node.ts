import { Type } from 'typebox'
import { defineCondition } from '../../contract/node.ts'
import { unknown, whenUnknown, yesNoPorts, yesOrNo } from '../yes-no.ts'

const schema = Type.Object(
  { within: Type.Integer({ minimum: 1, maximum: 100 }), whenUnknown },
  { additionalProperties: false },
)

export const node = defineCondition({
  type: 'first-post',
  version: 1,
  schema,
  defaults: { within: 1, whenUnknown: 'no' },
  ports: yesNoPorts,
  outputs: { posts: 'number' },
  needs: () => [],
  choose: (config, { event }) => {
    const posts = event.actor?.posts
    if (posts === undefined) {
      return unknown(config.whenUnknown, 'the platform does not tell how many posts the member has')
    }
    const said = posts <= 1 ? 'this is their first post' : `the member has ${posts} posts, this one included`
    return { ...yesOrNo(posts <= config.within, { yes: said, no: said }), output: { posts } }
  },
})
