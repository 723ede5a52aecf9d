import { randomUUID } from 'node:crypto'
import type { Document } from 'mongodb'
import type { Words } from '../../nodes/contract/json.ts'
import type { Collections } from '../mongo/collections.ts'
import type { ConnectionDocument } from '../mongo/documents.ts'
import type { PollState } from './poll-state.ts'

type Connections = Pick<Collections, 'connections'>

/** A connection whose poll is this process's own until the lease ends or is given back. */
export interface Lease {
  connection: ConnectionDocument
  poll: PollState
  token: string
}

/** So long a poller that died keeps others away; raised with every page. */
const leaseMs = 60_000
const inMs = (amount: number): Document => ({
  $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount },
})
const never: PollState = {
  ...{ cursor: null, nextPollAt: new Date(0), lease: null, since: new Date(0), polledAt: null },
  ...{ brought: 0, failures: 0, problem: null },
}

/** Takes the connection that waits longest for its poll; null when none is due. Due by the database's clock alone. */
export async function takeLease(
  { connections }: Connections,
  platforms: readonly string[],
): Promise<Lease | null> {
  const token = randomUUID()
  const beginning = { ...never, since: '$$NOW' }
  const connection = await connections.findOneAndUpdate(
    {
      platform: { $in: [...platforms] },
      $expr: { $lte: [{ $ifNull: ['$poll.nextPollAt', '$$NOW'] }, '$$NOW'] },
    },
    [
      {
        $set: { poll: { $mergeObjects: [beginning, '$poll', { lease: token, nextPollAt: inMs(leaseMs) }] } },
      },
    ],
    { sort: { 'poll.nextPollAt': 1 }, returnDocument: 'after' },
  )
  return connection?.poll ? { connection, poll: connection.poll, token } : null
}

/** What came of a page. `pauseMs` null: there is more, the lease is kept. */
export interface PageDone {
  cursor: string
  brought: number
  pauseMs: number | null
}

/** Keeps the cursor, after the page's events are stored. False when the lease is somebody else's by now. */
export function keepCursor(of: Connections, lease: Lease, done: PageDone): Promise<boolean> {
  const { cursor, brought, pauseMs } = done
  return change(of, lease, {
    ...{ cursor: { $literal: cursor }, brought: { $literal: brought } },
    ...{ failures: { $literal: 0 }, problem: null, polledAt: '$$NOW' },
    nextPollAt: inMs(pauseMs ?? leaseMs),
    lease: pauseMs === null ? lease.token : null,
  })
}

/** Gives the lease back with what went wrong; how long it has been wrong is kept. */
export function keepProblem(
  of: Connections,
  lease: Lease,
  sentence: Words,
  pauseMs: number,
): Promise<boolean> {
  return change(of, lease, {
    failures: { $add: ['$poll.failures', 1] },
    problem: { sentence: { $literal: sentence }, since: { $ifNull: ['$poll.problem.since', '$$NOW'] } },
    ...{ nextPollAt: inMs(pauseMs), lease: null },
  })
}

/** This process ends: another one may go on at once. */
export function giveBack(of: Connections, lease: Lease): Promise<boolean> {
  return change(of, lease, { nextPollAt: '$$NOW', lease: null })
}

async function change(
  { connections }: Connections,
  { connection, token }: Lease,
  fields: Document,
): Promise<boolean> {
  const set = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`poll.${name}`, value]))
  const { matchedCount } = await connections.updateOne({ _id: connection._id, 'poll.lease': token }, [
    { $set: set },
  ])
  return matchedCount === 1
}

/** New credentials or another address: the next poll need not wait for its turn. */
export async function pollSoon({ connections }: Connections, id: string): Promise<void> {
  const soon = { $set: { 'poll.nextPollAt': new Date(0), 'poll.lease': null } }
  await connections.updateOne({ _id: id, poll: { $exists: true } }, soon)
}
