import { welcome } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

/** Newcomers and their first posts, nothing else: every run is parked twice. */
export const journeys: Scenario = {
  name: 'journeys',
  what: 'members join, are welcomed, post, are thanked, and wait two weeks',
  installations: one(welcome),
  async run({ measure, mix }) {
    const journey = { act: 0, welcome: 50, firstPosts: true }
    for (const posters of [20, 100]) await measure(`closed loop, ${posters}`, { posters, mix: mix(journey) })
  },
}
