import { setTimeout as sleep } from 'node:timers/promises'
import { comment, edit, join, leave, message, post, react, report } from './plaza-decide.ts'
import type { MonthAct } from './plaza-month.ts'
import type { PlazaState } from './plaza-state.ts'
import type { PlazaStore } from './plaza-store.ts'
import type { Decision } from './plaza-things.ts'

export interface Replayed {
  played: number
  /** Acts the forum refused: by then the member was banned, or the post removed. */
  refused: number
  byLabel: Record<string, number>
}

function decideAct(state: PlazaState, act: MonthAct, ids: Map<string, string>): Decision<{ id: string }> {
  const id = (ref: string) => ids.get(ref) ?? ref
  const moment = { at: act.at, label: act.label }
  switch (act.do) {
    case 'join':
      return join(state, { name: act.name, roles: act.roles }, moment)
    case 'post': {
      const { title, space, text } = act
      return post(state, { member: id(act.member), space, text, ...(title ? { title } : {}) }, moment)
    }
    case 'comment':
      return comment(state, { member: id(act.member), post: id(act.post), text: act.text }, moment)
    case 'edit':
      return edit(state, { member: id(act.member), id: id(act.post), text: act.text }, moment)
    case 'react':
      return react(state, { member: id(act.member), post: id(act.post), emoji: act.emoji }, moment)
    case 'report':
      return report(state, { member: id(act.member), post: id(act.post), reason: act.reason }, moment)
    case 'message':
      return message(state, { from: id(act.member), to: 'team', text: act.text }, moment)
    case 'leave':
      return leave(state, id(act.member), moment)
  }
}

/**
 * Plays a month into the forum. `speed` is how many times faster than life; 0 goes as fast as the file takes
 * it, many acts in one write. Acts keep their own times.
 */
export async function replay(
  store: PlazaStore,
  acts: readonly MonthAct[],
  speed: number,
  signal: AbortSignal,
): Promise<Replayed> {
  const ids = new Map<string, string>()
  const byLabel: Record<string, number> = {}
  const began = Date.now()
  const first = new Date(acts[0]?.at ?? 0).getTime()
  let refused = 0
  let played = 0
  let waiting: Promise<unknown>[] = []
  for (const act of acts) {
    const due = speed > 0 ? began + (new Date(act.at).getTime() - first) / speed : 0
    if (due > Date.now()) await sleep(due - Date.now(), undefined, { signal })
    signal.throwIfAborted()
    const performing = store.perform((state) => {
      const decision = decideAct(state, act, ids)
      if (decision.is === 'refused') refused += 1
      else {
        ids.set(act.ref, decision.result.id)
        played += 1
        byLabel[act.label] = (byLabel[act.label] ?? 0) + 1
      }
      return decision
    })
    waiting.push(performing)
    if (waiting.length >= 200) {
      await Promise.all(waiting)
      waiting = []
    }
  }
  await Promise.all(waiting)
  return { played, refused, byLabel }
}
