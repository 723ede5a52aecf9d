import { Type } from 'typebox'
import { createCatalog } from '../../nodes/catalog.ts'
import {
  defineAction,
  defineCondition,
  defineControl,
  defineTrigger,
  type NodeDefinition,
} from '../../nodes/contract/node.ts'
import { defaultSettings, type RuleSettings } from '../../workflows/graph/rule-settings.ts'
import type { Plan } from '../../workflows/plan/plan.ts'

const nothing = Type.Object({})
const one = { version: 1, schema: nothing, defaults: {} }
const out =
  (...names: string[]) =>
  () =>
    names.map((name) => ({ name }))
const definitions: NodeDefinition[] = [
  defineTrigger({
    ...one,
    type: 'post',
    ports: out('event'),
    listens: ['post.created'],
    matches: () => true,
  }),
  defineCondition({
    ...one,
    type: 'german',
    ports: out('yes', 'no'),
    needs: (_config, { event }) => [{ kind: 'language', text: event.subject.text ?? '' }],
    choose: (_config, _context, [fact]) => ({
      port: fact?.is === 'value' && fact.value === 'de' ? 'yes' : 'no',
      reason: 'language',
    }),
  }),
  defineAction({
    ...one,
    type: 'hide',
    verb: 'hide',
    effect: (_config, { event }) => ({
      verb: 'hide',
      subject: { kind: 'post', id: event.subject.id },
      params: {},
    }),
  }),
  defineControl({
    ...one,
    type: 'pass',
    ports: out('on'),
    step: () => ({ is: 'go', choice: { port: 'on', reason: 'it always does' } }),
  }),
  defineControl({
    ...one,
    type: 'hour',
    ports: out('then'),
    step: (_config, { since }) => ({
      is: 'sleep',
      until: new Date(Date.parse(since) + 3_600_000).toISOString(),
      then: { port: 'then', reason: 'an hour later' },
    }),
  }),
  defineControl({
    ...one,
    type: 'second',
    ports: out('then'),
    step: (_config, { since }) => ({
      is: 'sleep',
      until: new Date(Date.parse(since) + 1_000).toISOString(),
      then: { port: 'then', reason: 'a second later' },
    }),
  }),
  defineControl({
    ...one,
    type: 'both',
    ports: out('left', 'right', 'then'),
    step: () => ({ is: 'parallel', ports: ['left', 'right'], then: 'then' }),
  }),
  defineControl({
    ...one,
    type: 'thrice',
    ports: out('each', 'then'),
    step: () => ({ is: 'each', items: [1, 2, 3], body: 'each', then: 'then', limit: 2 }),
  }),
  defineControl({
    ...one,
    type: 'comment',
    ports: out('heard', 'timed-out'),
    step: (_config, { since }) => ({
      is: 'await',
      match: { types: ['comment.created'], key: 'post:p1' },
      until: new Date(Date.parse(since) + 3_600_000).toISOString(),
      heard: { port: 'heard', reason: 'a comment came' },
      timedOut: { port: 'timed-out', reason: 'nobody commented' },
    }),
  }),
  defineControl({
    ...one,
    type: 'faulty',
    ports: out('then'),
    step: () => {
      throw new Error('it broke')
    },
  }),
]
/** Ten nodes that show what the core and its carriers do, whatever real nodes decide. */
export const tinyCatalog = createCatalog(
  definitions.map((definition) => ({
    definition,
    words: {
      title: { en: '', de: '' },
      about: { en: '', de: '' },
      sentence: () => ({ en: '', de: '' }),
      ports: {},
      fields: {},
      group: 'check',
    },
  })),
)
/** `{ a: ['type', { port: 'b' }] }` as a plan that starts at `start`. */
export function tinyPlan(
  steps: { [id: string]: [type: string, ports: { [port: string]: string }] },
  settings: Partial<RuleSettings> = {},
): Plan {
  const written = Object.entries(steps).map(([id, [type, ports]]) => [
    id,
    { type, version: 1, config: {}, ports },
  ])
  return {
    format: 1,
    hash: JSON.stringify({ steps, settings }),
    settings: { ...defaultSettings, ...settings },
    starts: ['start'],
    steps: Object.fromEntries(written),
  }
}
