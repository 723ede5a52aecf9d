import { expect, it } from 'vitest'
import { figuresOf } from './figures.ts'
import type { Judged } from './labelled-post.ts'

const judged = (text: string, unwanted: boolean, hidden: boolean, undecided = false): Judged => ({
  post: { text, unwanted, origin: text, label: unwanted ? 'spam' : 'clean' },
  ...{ hidden, undecided, reason: async () => `because of ${text}` },
})

it('counts what was hidden rightly, hidden wrongly and missed', async () => {
  const figures = await figuresOf([
    judged('a', true, true),
    judged('b', true, true),
    judged('c', false, true),
    judged('d', true, false),
    judged('e', false, false),
  ])
  expect(figures.byLabel).toEqual({ spam: { posts: 3, hidden: 2 }, clean: { posts: 2, hidden: 1 } })
  expect(figures).toMatchObject({ posts: 5, unwanted: 3, hidden: 3, precision: 0.667, recall: 0.667 })
  expect(figures.errors).toEqual([
    { mistake: 'hidden wrongly', origin: 'c', begins: 'c', reason: 'because of c' },
    { mistake: 'missed', origin: 'd', begins: 'd', reason: 'because of d' },
  ])
})

it('what was not decided counts for nothing, and is said', async () => {
  const figures = await figuresOf([judged('a', true, false, true)])
  expect(figures).toMatchObject({ undecided: 1, unwanted: 0, precision: null, recall: null, errors: [] })
})

it('shows a text that was copied with other numbers once', async () => {
  const { errors, recall } = await figuresOf([judged('win 1', true, false), judged('win 22', true, false)])
  expect(errors).toMatchObject([{ mistake: 'missed', begins: 'win 1' }])
  expect(recall).toBe(0)
})

it('shows no more errors than asked for, of both kinds', async () => {
  const many = ['a', 'b', 'c'].flatMap((name) => [judged(name, true, false), judged(name, false, true)])
  const { errors } = await figuresOf(many, 4)
  expect(errors.map(({ mistake }) => mistake)).toEqual([
    'hidden wrongly',
    'missed',
    'hidden wrongly',
    'missed',
  ])
})
