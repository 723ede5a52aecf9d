import { mixed } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

export const texts: Scenario = {
  name: 'texts',
  what: 'the mix with posts of 2 KB and of 20 KB',
  installations: one(mixed),
  async run({ measure, mix }) {
    for (const characters of [2_000, 20_000])
      await measure(`${characters / 1_000} KB`, { posters: 100, mix: mix({ characters }) })
  },
}
