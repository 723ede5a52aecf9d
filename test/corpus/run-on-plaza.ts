import { setTimeout as pause } from 'node:timers/promises'
import type { PlazaClient } from '../bench/plaza-client.ts'
import type { Judged, LabelledPost, RunRules } from './labelled-post.ts'
import { type Made, whatWasMade, whyOf } from './what-was-made.ts'

const posters = 20
const patienceMs = 300_000

/** Posts at plaza's public door, waits until every post's event is done with, and sees what was done. */
export function createRunOnPlaza(stewardUrl: string, plaza: PlazaClient): RunRules {
  return async (posts) => {
    const members = await Promise.all(
      Array.from({ length: posters }, (_, index) => plaza.register(`Member ${index}`)),
    )
    const posted = await inTurns(posts, async (post, at) => ({
      post,
      id: await plaza.post(members[at % posters] ?? '', post.text),
    }))
    const until = performance.now() + patienceMs
    const settled = await inTurns(posted, async ({ post, id }) => ({
      post,
      id,
      made: await settledOf(stewardUrl, id, until),
    }))
    const effects = await plaza.effects()
    const done = Map.groupBy(effects, ({ subject }) => subject)
    return settled.map(({ post, id, made }) => {
      const verbs = (done.get(id) ?? []).map(({ verb }) => (verb === 'hold' ? 'hold-for-review' : verb))
      return judged(stewardUrl, post, verbs, made)
    })
  }
}

function judged(url: string, post: LabelledPost, verbs: string[], made: Made | null): Judged {
  const reason = async () => (made ? whyOf(url, made) : 'not decided in time')
  return { post, verbs, undecided: made === null, reason }
}

/** What the rules made of a post once nothing of it is open; null when that takes too long. */
async function settledOf(url: string, post: string, until: number): Promise<Made | null> {
  for (;;) {
    const made = await whatWasMade(url, post)
    if (made?.settled) return made
    if (performance.now() > until) return null
    await pause(200)
  }
}

/** In the order given, a few at a time. */
async function inTurns<T, R>(items: readonly T[], work: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const one = async () => {
    while (next < items.length) {
      const at = next++
      const item = items[at]
      if (item !== undefined) results[at] = await work(item, at)
    }
  }
  await Promise.all(Array.from({ length: posters }, one))
  return results
}
