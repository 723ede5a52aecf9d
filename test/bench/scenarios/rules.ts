import { askingFacts, matchingNothing } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

const clean = { act: 0, welcome: 0 }
const silent = () => matchingNothing(200)

export const silentRules: Scenario = {
  name: 'rules-200',
  what: '200 live rules of which none matches; one api, whose one thread is then the limit, and two',
  installations: () => [
    { named: '', rules: silent },
    { named: '2 api', options: { apis: 2 }, rules: silent },
  ],
  async run({ measure, warmUp, mix }) {
    await warmUp({ mix: () => mix(clean) })
    for (const posters of [20, 100]) await measure(`closed loop, ${posters}`, { posters, mix: mix(clean) })
  },
}

export const factRules: Scenario = {
  name: 'facts-50',
  what: '50 rules that ask for counts, language and mood',
  installations: one(() => askingFacts(50)),
  async run({ measure, warmUp, mix }) {
    await warmUp({ mix: () => mix(clean) })
    for (const posters of [20, 100]) await measure(`closed loop, ${posters}`, { posters, mix: mix(clean) })
  },
}

/** How the cost grows with the number of rules. */
export const growingRules: Scenario = {
  name: 'growth-rules',
  what: '1, 10, 100 and 1,000 live rules of which none matches',
  installations: () =>
    [1, 10, 100, 1_000].map((count) => ({ named: `${count} rules`, rules: () => matchingNothing(count) })),
  async run({ measure, warmUp, mix, quick }) {
    await warmUp({ mix: () => mix(clean) })
    await measure('closed loop', { posters: 100, seconds: quick ? 3 : 8, mix: mix(clean) })
  },
}
