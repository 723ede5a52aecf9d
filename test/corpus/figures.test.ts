import { expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import type { Judged } from './labelled-post.ts'

const spam = { finds: 'spam', verb: 'hide', labels: ['spam'] } as const
const judged = (text: string, isSpam: boolean, hidden: boolean, undecided = false): Judged => ({
  post: { text, origin: text, label: isSpam ? 'spam' : 'clean' },
  ...{ verbs: hidden ? ['hide'] : ['lock'], undecided, reason: async () => `because of ${text}` },
})

it('counts what was hidden rightly, hidden wrongly and missed', async () => {
  const figures = await figuresOf(
    [
      judged('a', true, true),
      judged('b', true, true),
      judged('c', false, true),
      judged('d', true, false),
      judged('e', false, false),
    ],
    spam,
  )
  expect(figures.byLabel).toEqual({ spam: { posts: 3, found: 2 }, clean: { posts: 2, found: 1 } })
  expect(figures).toMatchObject({
    finds: 'spam',
    posts: 5,
    wanted: 3,
    found: 3,
    precision: 0.667,
    recall: 0.667,
  })
  expect(figures.errors).toEqual([
    { mistake: 'found wrongly', origin: 'c', begins: 'c', reason: 'because of c' },
    { mistake: 'missed', origin: 'd', begins: 'd', reason: 'because of d' },
  ])
})

it('what was not decided counts for nothing, and is said', async () => {
  const figures = await figuresOf([judged('a', true, false, true)], spam)
  expect(figures).toMatchObject({ undecided: 1, wanted: 0, precision: null, recall: null, errors: [] })
})

it('shows a text that was copied with other numbers once', async () => {
  const { errors, recall } = await figuresOf(
    [judged('win 1', true, false), judged('win 22', true, false)],
    spam,
  )
  expect(errors).toMatchObject([{ mistake: 'missed', begins: 'win 1' }])
  expect(recall).toBe(0)
})

it('shows no more errors than asked for, of both kinds', async () => {
  const many = ['a', 'b', 'c'].flatMap((name) => [judged(name, true, false), judged(name, false, true)])
  const { errors } = await figuresOf(many, spam, 4)
  expect(errors.map(({ mistake }) => mistake)).toEqual(['found wrongly', 'missed', 'found wrongly', 'missed'])
})
