import type { HeldWhy } from '../effects/held-why.ts'
import type { Collections } from '../mongo/collections.ts'
import { countedTo } from './read-state.ts'

/** Effects that wait for the same thing. */
export interface HeldEffects {
  community: string
  why: HeldWhy
  reason: string
  effects: number
  until: string | null
  rule: { id: string; name: string } | null
  run: string | null
}

interface Group {
  _id: { community: string; why: HeldWhy; reason: string }
  effects: number
  until: Date | null
  rules: string[]
  run: string
}

/** What passes by itself within moments is no news for people. */
const passing: readonly HeldWhy[] = ['rate', 'steward']
const mostGroups = 20

/** What the ledger holds back, by why; every read is indexed and ends somewhere. */
export async function readHeldEffects(
  { runs, rules }: Pick<Collections, 'runs' | 'rules'>,
  community?: string,
): Promise<HeldEffects[]> {
  const within = community === undefined ? {} : { community }
  const held = { ...within, 'resting.is': 'ledger', 'resting.why': { $exists: true, $nin: [...passing] } }
  const groups = await runs
    .aggregate<Group>(
      [
        { $match: { ...held, status: 'running' } },
        { $limit: countedTo },
        {
          $group: {
            _id: { community: '$community', why: '$resting.why', reason: '$resting.reason' },
            ...{ effects: { $sum: 1 }, until: { $min: '$dueAt' } },
            ...{ rules: { $addToSet: '$rule' }, run: { $first: '$_id' } },
          },
        },
        { $sort: { effects: -1, _id: 1 } },
        { $limit: mostGroups },
      ],
      { maxTimeMS: 2_000, hint: 'held' },
    )
    .toArray()
  const single = groups.flatMap(({ rules: of }) => (of.length === 1 ? of : []))
  const named = await rules
    .find({ _id: { $in: single } }, { projection: { name: 1 } })
    .map(({ _id, name }) => [_id, name] as const)
    .toArray()
  const nameOf = new Map(named)
  return groups.map(({ _id, effects, until, rules: of, run }) => {
    const [rule, ...others] = of
    const isOne = rule !== undefined && others.length === 0
    return {
      ...{ ..._id, effects, until: until?.toISOString() ?? null },
      rule: isOne ? { id: rule, name: nameOf.get(rule) ?? rule } : null,
      run: effects === 1 ? run : null,
    }
  })
}
