import { type Static, Type } from 'typebox'
import type { EffectOutcome } from '../../nodes/contract/effect.ts'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Outcome, Run, RunProblem } from '../../workflows/run/run.ts'
import { claimedKey } from '../effects/claim-name.ts'
import { typedAs } from '../http/typed-as.ts'
import type { RunDocument } from '../mongo/documents.ts'

const time = Type.String({ format: 'date-time' })
const maybeTime = Type.Union([time, Type.Null()])
const steps = Type.Array(
  Type.Object({ node: Type.String(), visit: Type.Integer(), at: time, reason: Type.String() }),
)

export const runSummarySchema = Type.Object({
  ...{ id: Type.String(), rule: Type.String(), version: Type.Integer(), community: Type.String() },
  ...{
    event: Type.String(),
    status: Type.Enum(['running', 'done', 'failed']),
    startedAt: time,
    updatedAt: time,
  },
  endedAt: maybeTime,
  dueAt: maybeTime,
  outcome: Type.Optional(typedAs<Outcome>('Outcome', Type.String())),
  problem: Type.Optional(
    typedAs<RunProblem>('RunProblem', Type.Object({ code: Type.String(), message: Type.String() })),
  ),
  resting: Type.Optional(
    Type.Unsafe<NonNullable<RunDocument['resting']>>(
      Type.Object({ is: Type.String(), reason: Type.String() }),
    ),
  ),
  wish: Type.Optional(Type.Enum(['cancel', 'pause'])),
  /** The last line of the trail, for lists. */
  last: Type.Union([Type.Object({ node: Type.String(), reason: Type.String() }), Type.Null()]),
})

/** One thing the run did or is about to do. */
const effectSchema = Type.Object({
  ...{ key: Type.String(), verb: Type.String(), at: time, attempts: Type.Integer() },
  /** What is acted on, and with what. */
  subject: Type.Object({ kind: Type.String(), id: Type.String() }),
  params: Type.Unsafe<JsonObject>(Type.Object({})),
  receipt: Type.Union([
    Type.Object({
      outcome: typedAs<EffectOutcome>('EffectOutcome', Type.Object({ is: Type.String() })),
      at: time,
    }),
    Type.Null(),
  ]),
})
export const runViewSchema = Type.Object({
  ...runSummarySchema.properties,
  trail: typedAs<Run['trail']>("Run['trail']", steps),
  tokens: typedAs<Run['tokens']>(
    "Run['tokens']",
    Type.Array(Type.Object({ step: Type.String(), visit: Type.Integer() })),
  ),
  answers: typedAs<Run['answers']>("Run['answers']", Type.Object({})),
  outputs: typedAs<Run['outputs']>("Run['outputs']", Type.Object({})),
  effects: Type.Array(effectSchema),
})
export type RunSummary = Static<typeof runSummarySchema>
export type RunView = Static<typeof runViewSchema>

export function runSummary(run: RunDocument): RunSummary {
  const { _id, rule, version, community, event, status, outcome, problem, resting, wish, trail } = run
  const last = trail.at(-1)
  return {
    ...{ id: _id, rule, version, community, event, status },
    startedAt: run.startedAt.toISOString(),
    updatedAt: run.updatedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    dueAt: run.dueAt?.toISOString() ?? null,
    ...(outcome && { outcome }),
    ...(problem && { problem }),
    ...(resting && { resting }),
    ...(wish && { wish }),
    last: last ? { node: last.node, reason: last.reason } : null,
  }
}

export function runView(run: RunDocument): RunView {
  const { trail, tokens, answers, outputs } = run
  const effects = Object.entries(run.claims).map(([name, { effect, at, attempts, receipt }]) => ({
    ...{ key: claimedKey(run._id, name), verb: effect.verb, at: at.toISOString(), attempts },
    ...{ subject: { kind: effect.subject.kind, id: effect.subject.id }, params: effect.params },
    receipt: receipt ? { outcome: receipt.outcome, at: receipt.at.toISOString() } : null,
  }))
  return { ...runSummary(run), trail, tokens, answers, outputs, effects }
}
