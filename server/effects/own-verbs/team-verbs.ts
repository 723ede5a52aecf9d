import type { EffectOutcome } from '../../../nodes/contract/effect.ts'
import { defaultGroup, makeTask } from '../../tasks/make-task.ts'
import type { LedgerDeps } from '../ledger-deps.ts'
import type { EffectOrder } from '../perform-effect.ts'
import { textParam } from './read-params.ts'

type Deps = Pick<LedgerDeps, 'collections' | 'now'>
const weekMs = 7 * 24 * 3_600_000

/** A line on the team's list that only has to be seen. */
export async function notifyTeam(deps: Deps, order: EffectOrder): Promise<EffectOutcome> {
  return putOnList(deps, order, 'notice', ['seen'])
}

/** A case that somebody of the team looks into. */
export async function openCase(deps: Deps, order: EffectOrder): Promise<EffectOutcome> {
  return putOnList(deps, order, 'review', ['closed'])
}

async function putOnList(
  { collections, now }: Deps,
  { effect, event, run, key }: EffectOrder,
  kind: 'notice' | 'review',
  answers: string[],
): Promise<EffectOutcome> {
  const { params, subject } = effect
  const said = textParam(params, 'text') ?? textParam(params, 'title') ?? textParam(params, 'question')
  const about = textParam(params, 'reason')
  const task = await makeTask(collections, {
    id: `task/${key}`,
    community: event.community,
    // Nobody waits for it: it stays when its run has ended.
    run: null,
    rule: run.rule,
    key,
    kind,
    question: [said, about].filter(Boolean).join(': ') || `${event.type} (${subject.kind} ${subject.id})`,
    answers,
    group: textParam(params, 'group') ?? defaultGroup,
    event: event.id,
    until: new Date(now().getTime() + weekMs),
    now: now(),
  })
  return { is: 'done', receipt: { task: task._id } }
}
