import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Act } from './plaza-act.ts'
import { createPlaza } from './plaza-app.ts'
import { monthWords, plazaMonth } from './plaza-month.ts'

it('makes the same month from the same seed, and another from another', () => {
  expect(plazaMonth(7)).toEqual(plazaMonth(7))
  expect(plazaMonth(8)).not.toEqual(plazaMonth(7))
})

it('is a month of about 3,000 acts in both languages, in order, where nobody acts before they came', () => {
  for (const seed of [1, 2, 3]) {
    const month = plazaMonth(seed)
    expect(month.length).toBeGreaterThan(2_500)
    expect(month.length).toBeLessThan(4_000)
    const known = new Set<string>()
    let before = ''
    for (const act of month) {
      expect(act.at >= before).toBe(true)
      before = act.at
      if ('member' in act) expect(known).toContain(act.member)
      if ('post' in act) expect(known).toContain(act.post)
      known.add(act.ref)
    }
    for (const label of ['clean', 'spam', 'abuse', 'raid', 'complaint', 'question'])
      for (const language of ['en', 'de'])
        expect(
          month.filter((act) => act.label === label && act.language === language).length,
        ).toBeGreaterThan(20)
  }
})

it.each(['en', 'de'] as const)(
  'has at least 25 ways to say each thing in %s, and none of them twice',
  (language) => {
    const { spam, insults, raid, questions, complaints, criticism, nearMisses, ...rest } =
      monthWords[language]
    const clean = [...rest.greetings, ...rest.posts, ...rest.answers, ...rest.thanks]
    for (const ways of [spam, insults, raid, questions, complaints, criticism, nearMisses, clean]) {
      expect(ways.length).toBeGreaterThanOrEqual(25)
      expect(new Set(ways).size).toBe(ways.length)
    }
    const filled = Object.values(monthWords[language]).flatMap((part) => (Array.isArray(part) ? part : []))
    const names = filled.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect([...new Set(names)].filter((name) => name !== 'n' && !rest.lists[name ?? ''])).toEqual([])
  },
)

it('raids with many fresh accounts within 20 minutes', () => {
  const joined = plazaMonth(1).filter((act) => act.label === 'raid' && act.do === 'join')
  const times = joined.map((act) => new Date(act.at).getTime())
  expect(joined.length).toBe(45)
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(20 * 60_000)
})

it('plays into the forum with the times and labels of the month', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  const plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token: 'the-token' })
  const response = await fetch(`${plaza.url}/api/replay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer the-token' },
    body: JSON.stringify({ seed: 1, speed: 0 }),
  })
  const month = plazaMonth(1)
  const answer = JSON.parse(await response.text())
  expect(answer.played + answer.refused).toBe(month.length)
  expect(answer.refused).toBeLessThan(20)
  const feed = await fetch(`${plaza.url}/api/acts?limit=1000`)
  const acts: Act[] = JSON.parse(await feed.text()).acts
  expect(acts[0]).toMatchObject({ kind: 'member.joined', at: month[0]?.at, label: 'clean' })
  await plaza.close()
  await rm(folder, { recursive: true })
})
