import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Plaza } from './plaza-app.ts'
import { createPlaza } from './plaza-app.ts'

let folder: string
let plaza: Plaza
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  plaza = await createPlaza({ file: join(folder, 'plaza.jsonl'), port: 0, token: 'the-token' })
})
afterEach(async () => {
  await plaza.close()
  await rm(folder, { recursive: true })
})

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(plaza.url + path, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
/** Sends a form as a browser does, and answers the cookie it got. */
const send = async (path: string, fields: Record<string, string>, cookie = '') => {
  const body = new URLSearchParams(fields)
  const response = await fetch(plaza.url + path, {
    method: 'POST',
    body,
    headers: { cookie },
    redirect: 'manual',
  })
  await response.arrayBuffer()
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

it('lets people join, post, comment and report with plain forms', async () => {
  const ada = await send('/join', { name: 'Ada' })
  expect(ada).toEqual({ status: 303, cookie: 'plaza-me=m1' })
  await send('/write', { title: 'Tea', text: 'Which tea do you like?' }, ada.cookie)
  await send('/comment', { post: 'p1', text: 'Green tea' }, ada.cookie)
  await send('/edit', { post: 'p1', text: 'Which tea do you like best?' }, ada.cookie)
  await send('/report', { post: 'p1', reason: 'just a test' }, ada.cookie)
  await send('/react', { post: 'p1' }, ada.cookie)
  const { text } = await page('/threads/t1', { cookie: ada.cookie })
  expect(text).toContain('Which tea do you like best?')
  expect(text).toContain('Green tea')
  expect((await page('/')).text).toContain('href="/threads/t1"')
  expect(JSON.parse((await page('/api/reports')).text).reports).toMatchObject([{ reason: 'just a test' }])
  expect((await send('/write', { title: 'x', text: 'y' })).status).toBe(400)
})

it('shows what a moderator hid as hidden, in the language of the reader', async () => {
  const ada = await send('/join', { name: 'Ada' })
  await send('/write', { title: 'Tea', text: 'Buy now' }, ada.cookie)
  expect((await send('/mod/hide', { subject: 'p1' }, ada.cookie)).status).toBe(400)
  const mira = await send('/join', { name: 'Mira', moderator: 'yes' })
  expect((await page('/threads/t1', { cookie: mira.cookie })).text).toContain('action="/mod/hide"')
  expect((await send('/mod/hide', { subject: 'p1' }, mira.cookie)).status).toBe(303)
  expect((await page('/threads/t1')).text).toMatch(/class="card post struck"[\s\S]*Hidden by the team/)
  expect((await page('/threads/t1', { 'accept-language': 'de-DE' })).text).toContain('Vom Team verborgen')
  expect((await page('/threads/t1?lang=de')).text).toContain('<html lang="de">')
  await send('/mod/remove', { subject: 'p1' }, mira.cookie)
  const removed = (await page('/threads/t1')).text
  expect(removed).toContain('Removed by the team')
  expect(removed).not.toContain('Buy now')
})

it('escapes everything that people write', async () => {
  const name = '<script>alert(1)</script>"\''
  const ada = await send('/join', { name })
  await send('/write', { title: '<img src=x onerror=alert(1)>', text: '</p>&amp;\u0000<b>' }, ada.cookie)
  for (const path of ['/', '/threads/t1', '/members/m1']) {
    const { text, headers } = await page(path, { cookie: ada.cookie })
    expect(text).not.toMatch(/<script>|<img|<b>|\0/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
  expect((await page('/threads/t1')).text).toContain('&lt;/p&gt;&amp;amp;\ufffd&lt;b&gt;')
})
