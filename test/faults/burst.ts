import { setTimeout as pause } from 'node:timers/promises'
import type { PlazaClient, PlazaEffect } from '../bench/plaza-client.ts'
import { words } from './fault-rules.ts'

/** A few posts and what has to become of them: `verb post`. */
export interface Burst {
  expected: string[]
  /** What comes only after a wait of more than a minute. */
  later: string[]
  /** The last one was posted then. */
  postedAt: number
}

export interface BurstSize {
  hide: number
  reply: number
  ask: number
  long: number
}

const betweenMs = 20

/** Posts them, and comments where a rule waits for that. */
export async function postBurst(plaza: PlazaClient, member: string, size: BurstSize): Promise<Burst> {
  const expected: string[] = []
  const later: string[] = []
  const tasks: (() => Promise<void>)[] = [
    ...times(size.hide, async () => {
      const post = await plaza.post(member, `a ${words.hide} here`)
      expected.push(`hide ${post}`, `lock ${post}`)
    }),
    ...times(size.reply, async () => {
      const post = await plaza.post(member, `a ${words.reply} here`)
      expected.push(`reply ${post}`)
      await pause(Math.random() * 400)
      await plaza.comment(member, post, 'I wonder, too')
    }),
    ...times(size.ask, async () => {
      expected.push(`add-tag ${await plaza.post(member, `a ${words.ask} one`)}`)
    }),
    ...times(size.long, async () => {
      later.push(`lock ${await plaza.post(member, `have ${words.long}`)}`)
    }),
  ]
  await Promise.all(
    tasks.map(async (task, index) => {
      await pause(index * betweenMs)
      await task()
    }),
  )
  return { expected, later, postedAt: Date.now() }
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

export interface Counted {
  lost: string[]
  doubled: string[]
}

/** What happened of what was expected, each thing once. */
export function countEffects(expected: readonly string[], effects: readonly PlazaEffect[]): Counted {
  const seen = new Map<string, number>()
  for (const { verb, subject } of effects) {
    const deed = `${verb} ${subject}`
    seen.set(deed, (seen.get(deed) ?? 0) + 1)
  }
  return {
    lost: expected.filter((deed) => !seen.has(deed)),
    doubled: expected.filter((deed) => (seen.get(deed) ?? 0) > 1),
  }
}
