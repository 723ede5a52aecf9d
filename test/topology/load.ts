import { setTimeout as pause } from 'node:timers/promises'
import type { PlazaClient, PlazaEffect } from '../bench/plaza-client.ts'

export interface Counts {
  posts: number
  /** Posts a second that were offered. */
  rate: number
  expected: number
  lost: number
  repeated: number
  /** From a post to its being hidden, in ms. */
  p50: number
  p95: number
  worst: number
  /** From the last post to the last effect. */
  settledMs: number
}

const settleWithinMs = 180_000

/** Posts at an even rate while `meanwhile` happens, then waits for each to be hidden once and locked once. */
export async function underLoad(
  plaza: PlazaClient,
  member: string,
  { rate, seconds }: { rate: number; seconds: number },
  meanwhile: () => Promise<void>,
): Promise<Counts> {
  const madeAt = new Map<string, number>()
  const posting: Promise<void>[] = []
  let over = false
  const happening = meanwhile().finally(() => {
    over = true
  })
  const begun = performance.now()
  // As long as it lasts, and at least as long as was asked for.
  for (let index = 0; !over || performance.now() - begun < seconds * 1_000; index++) {
    const ahead = (index * 1_000) / rate - (performance.now() - begun)
    if (ahead > 0) await pause(ahead)
    const at = Date.now()
    posting.push(plaza.post(member, `nuisance ${index}`).then((id) => void madeAt.set(id, at)))
  }
  await Promise.all([happening, ...posting])
  const lastPost = performance.now()
  let seq = 0
  const done = new Set<string>()
  const effects: PlazaEffect[] = []
  const look = async () => {
    for (let more = true; more; ) {
      const page = await plaza.deedsAfter(seq)
      more = page.seq > seq
      seq = page.seq
      effects.push(...page.deeds.filter(({ subject }) => madeAt.has(subject)))
    }
    for (const effect of effects) done.add(named(effect))
  }
  await look()
  while (done.size < madeAt.size * 2 && performance.now() - lastPost < settleWithinMs) {
    await pause(500)
    await look()
  }
  const settledMs = Math.round(performance.now() - lastPost)
  // What would be done a second time would come within a moment.
  await pause(3_000)
  await look()
  const waits = effects
    .filter(({ verb }) => verb === 'hide')
    .map(({ subject, at }) => Date.parse(at) - (madeAt.get(subject) ?? 0))
    .toSorted((a, b) => a - b)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
  return {
    ...{ posts: madeAt.size, rate, expected: madeAt.size * 2 },
    ...{ lost: madeAt.size * 2 - done.size, repeated: effects.length - done.size },
    ...{ p50: at(0.5), p95: at(0.95), worst: waits.at(-1) ?? 0, settledMs },
  }
}

const named = ({ verb, subject }: { verb: string; subject: string }) => `${verb} ${subject}`
