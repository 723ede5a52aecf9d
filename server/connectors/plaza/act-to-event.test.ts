import { describe, expect, it } from 'vitest'
import { actToEvent } from './act-to-event.ts'
import type { Act } from './forum/plaza-act.ts'

const at = '2026-03-01T12:00:00.000Z'
const ada = { kind: 'member', id: 'm1', name: 'Ada', roles: ['regular'], joinedAt: at, posts: 3 } as const
const steward = { kind: 'steward', name: 'Steward', roles: [], posts: 0 } as const
const anAct = (act: Partial<Act>): Act => ({
  ...{ seq: 7, id: 'a7', at, kind: 'comment.created', post: 'p1', thread: { id: 't1' } },
  by: { ...ada, roles: [...ada.roles] },
  subject: {
    kind: 'comment',
    id: 'c1',
    revision: 1,
    author: 'm1',
    text: 'Hi',
    createdAt: at,
    state: 'visible',
  },
  ...act,
})

describe('an act of the forum', () => {
  it('is about what was written, by whom, and is heard by member, thread and post', () => {
    expect(actToEvent(anAct({}))).toMatchObject({
      ...{ type: 'comment.created', actor: { id: 'm1', posts: 3 }, target: { kind: 'post', id: 'p1' } },
      ...{ subject: { id: 'c1', authorId: 'm1', text: 'Hi' } },
      keys: ['member:m1', 'thread:t1', 'post:p1', 'post:c1'],
    })
  })

  it('of a member has no cause, whatever it says', () => {
    expect(actToEvent(anAct({ cause: 'run1/n/1', depth: 3 }))).not.toHaveProperty('cause')
  })

  it.each([
    ['run1/reply/1', undefined, { run: 'run1', depth: 1 }],
    ['run1/reply/1', 4, { run: 'run1', depth: 4 }],
    ['undo/run1/reply/1', 2, { run: 'run1', depth: 2 }],
  ])('of ours by %s at depth %s says what caused it', (cause, depth, wanted) => {
    const by = { ...steward, roles: [] }
    const event = actToEvent(anAct({ by, cause, ...(depth !== undefined && { depth }) }))
    expect(event).toMatchObject({ cause: wanted, actor: { own: true } })
  })

  it('edited is another event than before, delivered again the same', () => {
    const edited = (revision: number) =>
      actToEvent(anAct({ kind: 'comment.edited', subject: { ...anAct({}).subject, revision } })).identity
    expect(edited(2)).toBe(edited(2))
    expect(edited(3)).not.toBe(edited(2))
  })
})
