import { Type } from 'typebox'
import { Parse } from 'typebox/value'

const listed = Type.Object({ events: Type.Array(Type.Object({ id: Type.String(), type: Type.String() })) })
const explained = Type.Object({
  looked: Type.Array(
    Type.Object({
      is: Type.String(),
      node: Type.Optional(Type.String()),
      port: Type.Optional(Type.String()),
      run: Type.Optional(Type.String()),
    }),
  ),
  runs: Type.Array(Type.Object({ id: Type.String(), status: Type.String() })),
})
const one = Type.Object({
  run: Type.Object({ trail: Type.Array(Type.Object({ node: Type.String(), reason: Type.String() })) }),
})

/** What the rules made of the event of a post, by Steward's API. */
export interface Made {
  /** A rule has looked, and no run is still on its way. */
  settled: boolean
  runs: string[]
  /** Where runs without an effect ended. */
  ended: string[]
}

/** Null while the event has not arrived. */
export async function whatWasMade(url: string, post: string): Promise<Made | null> {
  const query = new URLSearchParams({ community: 'demo', type: 'post.created', key: `post:${post}` })
  const [event] = Parse(listed, await get(`${url}/api/events?${query}`)).events
  if (!event) return null
  const { looked, runs } = Parse(explained, await get(`${url}/api/events/${encodeURIComponent(event.id)}`))
  const onTheWay =
    looked.some(({ is }) => is === 'starting') || runs.some(({ status }) => status === 'running')
  return {
    settled: looked.length > 0 && !onTheWay,
    runs: runs.map(({ id }) => id),
    ended: looked.flatMap(({ node, port }) => (node === undefined ? [] : [`ended at ${node} by ${port}`])),
  }
}

/** The reasons of the trails, or where the rule ended without a trail. */
export async function whyOf(url: string, { runs, ended }: Made): Promise<string> {
  const trails = await Promise.all(
    runs.map(async (id) => Parse(one, await get(`${url}/api/runs/${encodeURIComponent(id)}`)).run.trail),
  )
  return [...trails.flat().map(({ node, reason }) => `${node}: ${reason}`), ...ended].join('; ')
}

async function get(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
