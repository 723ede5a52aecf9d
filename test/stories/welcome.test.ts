import { expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { aRule } from '../kit/a-rule.ts'
import { aMember, anEvent } from '../kit/an-event.ts'
import { planOf, playStory, type Story } from '../kit/play-story.ts'

const catalog = await loadCatalog()
const hour = 3_600_000
const wait = (duration: string) => ({ for: 'duration', duration, timeZone: 'UTC' })
const rule = aRule(catalog)
  .settings({
    purpose: 'engagement',
    reentry: { key: 'member', limit: { oncePer: 'P30D' } },
    exits: { events: [{ types: ['member.left'], of: 'member' }] },
  })
  .on('member-joined')
  .then('send-message', { text: 'Welcome, {{ member.name }}!' }, 'welcome')
  .then('wait-for-event', { types: ['post.created'], of: 'member', within: 'P2D' }, 'first-post')
  .by('heard')
  .then('send-message', { text: 'Thanks for your first post!' }, 'thanks')
  .from('first-post', 'timed-out')
  .then('send-message', { text: 'Introduce yourself when you like.' }, 'nudge')
  .from('thanks', 'done')
  .then('wait', wait('P12D'), 'two-weeks')
  .edge('nudge', 'done', 'two-weeks')
  .from('two-weeks', 'done')
  .then('ask-person', {
    question: 'Is {{ member.name }} one of the regulars now?',
    answers: ['regular', 'not yet'],
    within: 'P1D',
  })
  .by('regular')
  .then('add-role', { role: 'regular' })
  .from('ask-person', 'not yet')
  .then('send-message', { text: 'We would like to see more of you.' }, 'invite')
  .build()

const joined = anEvent('member.joined', { actor: aMember({ name: 'Ada' }) })
const atHour = (type: 'post.created' | 'member.left', hours: number, member = 'm1') =>
  anEvent(type, {
    actor: aMember({ id: member }),
    occurredAt: new Date(Date.parse(joined.occurredAt) + hours * hour).toISOString(),
    keys: [`member:${member}`],
  })
const play = (story: Partial<Story>) => playStory({ catalog, rule, event: joined, ...story })
const deeds = ({ effects }: { effects: { at: string; verb: string; params: object }[] }) =>
  effects.map(({ at, verb, params }) => [at, verb, 'text' in params ? params.text : params])

it('welcomes, thanks for the first post, and after a person said so makes a regular of the member', () => {
  const questions: string[] = []
  const told = play({
    later: [atHour('post.created', 5)],
    verdict: (question) => {
      questions.push(question)
      return { answer: 'regular', afterMs: 2 * hour }
    },
  })
  expect(questions).toEqual(['Is Ada one of the regulars now?'])
  expect(deeds(told)).toEqual([
    ['2026-03-02T00:00:00.000Z', 'send-message', 'Welcome, Ada!'],
    ['2026-03-02T05:00:00.000Z', 'send-message', 'Thanks for your first post!'],
    ['2026-03-14T07:00:00.000Z', 'add-role', { role: 'regular' }],
  ])
  expect(told.run).toMatchObject({ status: 'done', outcome: 'finished' })
})

it('who writes nothing for two days is nudged, and is asked about fourteen days after joining', () => {
  const told = play({ verdict: () => ({ answer: 'not yet', afterMs: 0 }) })
  expect(deeds(told)).toEqual([
    ['2026-03-02T00:00:00.000Z', 'send-message', 'Welcome, Ada!'],
    ['2026-03-04T00:00:00.000Z', 'send-message', 'Introduce yourself when you like.'],
    ['2026-03-16T00:00:00.000Z', 'send-message', 'We would like to see more of you.'],
  ])
})

it("another member's post is not taken for the first post", () => {
  const told = play({ later: [atHour('post.created', 5, 'm2')] })
  expect(told.path).toContain('first-post:timed-out')
})

it('ends at once when the member leaves while the first post is waited for', () => {
  const told = play({ later: [atHour('member.left', 3), atHour('post.created', 4)] })
  expect(deeds(told).map(([, , text]) => text)).toEqual(['Welcome, Ada!'])
  expect(told.run).toMatchObject({ status: 'done', outcome: 'left' })
})

it('ends when the member leaves during the long wait', () => {
  const told = play({ later: [atHour('post.created', 5), atHour('member.left', 200)] })
  expect(deeds(told)).toHaveLength(2)
  expect(told.run.outcome).toBe('left')
})

it('goes on when somebody else leaves', () => {
  const told = play({ later: [atHour('member.left', 3, 'm2')] })
  expect(told.run.outcome).toBe('finished')
})

it('when nobody answers, the story ends a day later without a further deed', () => {
  const told = play({ later: [atHour('post.created', 5)] })
  expect(told.path.at(-1)).toBe('ask-person:timed-out')
  expect(told.run.trail.at(-1)?.at).toBe('2026-03-15T05:00:00.000Z')
  expect(told.run.outcome).toBe('finished')
})

it('counts its once in thirty days by the member', () => {
  expect(play({}).run.key).toBe('member:m1')
  expect(planOf(rule, catalog).settings.reentry).toEqual({ key: 'member', limit: { oncePer: 'P30D' } })
})
