import { expect, it } from 'vitest'
import type { NodeContext } from '../contract/node.ts'
import { contextValues } from './context-values.ts'

const context: NodeContext = {
  event: {
    id: 'e1',
    community: 'c1',
    connection: 'k1',
    platform: 'plaza',
    type: 'schedule.due',
    occurredAt: '2026-11-25T08:00:00.000Z',
    receivedAt: '2026-11-25T08:00:00.000Z',
    ingress: 'webhook',
    actor: null,
    subject: { kind: 'community', id: 'c1', revision: 1 },
    keys: [],
    ext: {},
  },
  now: '2026-11-25T09:00:00.000Z',
  since: '2026-11-25T08:00:00.000Z',
  steps: { count: { value: 2 } },
  run: { id: 'r', rule: 'u', key: 'k' },
  community: { id: 'c1', name: 'Chess' },
}

it('gives empty objects where nobody acted and there is no thread', () => {
  const values = contextValues(context)
  expect(values.member).toEqual({})
  expect(values.thread).toEqual({})
  expect(values.event).toMatchObject({ type: 'schedule.due', actor: null })
  expect(values.community).toEqual({ id: 'c1', name: 'Chess' })
})

it('puts the item of a loop beside the steps', () => {
  expect(contextValues({ ...context, item: 'x' }).steps).toEqual({
    count: { value: 2 },
    item: { value: 'x' },
  })
})
