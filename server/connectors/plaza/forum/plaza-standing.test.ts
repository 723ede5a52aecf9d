import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Plaza } from './plaza-app.ts'
import { createPlaza } from './plaza-app.ts'

const token = 'the-token'
let folder: string
let plaza: Plaza
let clock: number

const open = () =>
  createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token, now: () => new Date(clock) })
beforeEach(async () => {
  clock = Date.parse('2026-03-01T12:00:00Z')
  folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  plaza = await open()
})
afterEach(async () => {
  await plaza.close()
  await rm(folder, { recursive: true })
})

async function call(method: string, path: string, body?: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await fetch(plaza.url + path, {
    ...{ method, headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, json: JSON.parse(await answer.text()) }
}
const later = (minutes: number) => {
  clock += minutes * 60_000
}
const aMember = async () => (await call('POST', '/api/members', { name: 'Ada' })).json.id
const speaks = async (member: string) =>
  (await call('POST', '/api/posts', { member, text: 'Hello' })).status === 201
const stateOf = async (member: string) => (await call('GET', `/api/members/${member}`)).json

describe.each([
  ['mute', 'muted', 'unmute'],
  ['ban', 'banned', 'unban'],
])('a %s with a duration', (verb, state, lift) => {
  const take = (subject: string, key: string, duration?: string) =>
    call('POST', `/api/mod/${verb}`, { subject, key, ...(duration && { duration }) })

  it('ends by itself, also after the forum was started again', async () => {
    const member = await aMember()
    expect((await take(member, 'k1', 'PT30M')).json).toMatchObject({ until: '2026-03-01T12:30:00.000Z' })
    later(29)
    expect(await stateOf(member)).toMatchObject({ state, [state]: true })
    expect(await speaks(member)).toBe(false)
    await plaza.close()
    plaza = await open()
    expect(await speaks(member)).toBe(false)
    later(1)
    expect(await stateOf(member)).toMatchObject({ state: 'active', [state]: false })
    expect(await speaks(member)).toBe(true)
  })

  it('is prolonged by another, is so already when nothing changes, and can be taken again when it is over', async () => {
    const member = await aMember()
    await take(member, 'k1', 'PT10M')
    expect((await take(member, 'k2', 'PT10M')).json).toMatchObject({ already: true })
    expect((await take(member, 'k3', 'P7D')).json).not.toHaveProperty('already')
    later(11)
    expect(await stateOf(member)).toMatchObject({ state })
    later(7 * 24 * 60)
    expect((await take(member, 'k4')).json).not.toHaveProperty('already')
    later(365 * 24 * 60)
    expect(await stateOf(member)).toMatchObject({ state })
    await call('POST', `/api/mod/${lift}`, { subject: member, key: 'k5' })
    expect(await stateOf(member)).toMatchObject({ state: 'active' })
  })

  it('must be a length', async () => {
    expect(await take(await aMember(), 'k1', 'a week')).toMatchObject({
      ...{ status: 400, json: { message: 'duration must be a length such as P7D or PT30M.' } },
    })
  })
})

it('the page says until when somebody is muted, and nothing any more when it is over', async () => {
  const member = await aMember()
  await call('POST', '/api/mod/mute', { subject: member, key: 'k1', duration: 'PT30M' })
  const page = async () => (await fetch(`${plaza.url}/members/${member}`)).text()
  expect(await page()).toMatch(/muted \(until <time datetime="2026-03-01T12:30:00.000Z">/)
  later(30)
  expect(await page()).not.toContain('(until')
})

it('a ban leaves the end of a mute alone', async () => {
  const member = await aMember()
  await call('POST', '/api/mod/mute', { subject: member, key: 'k1', duration: 'P1D' })
  await call('POST', '/api/mod/ban', { subject: member, key: 'k2', duration: 'PT1H' })
  expect(await stateOf(member)).toMatchObject({ state: 'banned' })
  later(61)
  expect(await stateOf(member)).toMatchObject({ state: 'muted' })
})

it('a label on a member is kept and told as a change of the member', async () => {
  const member = await aMember()
  await call('POST', '/api/mod/set-label', { subject: member, key: 'k1', label: 'clean', depth: 3 })
  expect(await stateOf(member)).toMatchObject({ label: 'clean' })
  const { acts } = (await call('GET', '/api/acts')).json
  expect(acts.at(-1)).toMatchObject({ kind: 'member.changed', verb: 'set-label', cause: 'k1', depth: 3 })
})

it('tells the holder of its token how it is, and nobody else', async () => {
  expect((await call('GET', '/api/mod')).json).toMatchObject({ ok: true, acts: 0, webhook: null })
  expect((await fetch(`${plaza.url}/api/mod`)).status).toBe(401)
})
