import { expect, it } from 'vitest'
import { anEvent } from '../../test/kit/an-event.ts'
import { type Needed, type Seen, shareWindows, type WindowRequest } from './shared-windows.ts'

const until = '2026-11-24T09:00:00.000Z'
const seen: Seen[] = Array.from({ length: 30 }, (_, minute) => ({
  ...{ id: `e${minute}`, at: Date.parse(until) - minute * 60_000, actor: `m${minute}` },
}))
const asks = (window: string, atMost: number): WindowRequest => {
  return { kind: 'window', count: 'members', scope: 'thread', window, until, atMost }
}

it('reads once what several windows need, and gives each what it would have read alone', async () => {
  const event = anEvent('post.created')
  const requests = [asks('PT5M', 50), asks('PT1H', 3), asks('PT20M', 10)]
  const read: Needed[] = []
  const windows = shareWindows(
    requests.map((request) => ({ event, rule: 'r', request })),
    ({ atMost }) => atMost,
  )
  const found = requests.map((request) =>
    windows(event.id, request, async (needed) => {
      read.push(needed)
      return seen
    }),
  )
  expect((await Promise.all(found)).map(({ length }) => length)).toEqual([5, 3, 10])
  expect(read).toEqual([{ from: Date.parse(until) - 3_600_000, limit: 50 }])
})
