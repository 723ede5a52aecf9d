import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Act } from './plaza-act.ts'

const program = new URL('plaza.ts', import.meta.url).pathname
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`

async function start(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())?.[0]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`Plaza ended with ${code}`)))
  })
  return { child, url }
}
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

it('loses nothing it answered for when it is killed, and delivers all of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-'))
  const delivered = new Set<string>()
  let heard = () => {}
  const hook = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const batch: Act[] = JSON.parse(Buffer.concat(chunks).toString())
      for (const act of batch) delivered.add(act.subject.id)
      response.end()
      heard()
    })
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const address = hook.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const env = {
    PLAZA_FILE: join(folder, 'plaza.jsonl'),
    PLAZA_TOKEN: 'the-token',
    PLAZA_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    PLAZA_WEBHOOK_SECRET: secret,
  }
  const first = await start(env)
  const send = async (path: string, body: object): Promise<string> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(first.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return JSON.parse(await response.text()).id
  }
  const member = await send('/api/members', { name: 'Ada' })
  const answered: string[] = []
  const posting = Array.from({ length: 8 }, async () => {
    try {
      for (;;) {
        answered.push(await send('/api/posts', { member, text: 'Hello' }))
        if (answered.length === 200) first.child.kill('SIGKILL')
      }
    } catch {
      // The forum is gone; what it answered for is in `answered`.
    }
  })
  const killed = ended(first.child)
  await Promise.all(posting)
  await killed

  const second = await start(env)
  const all = () => answered.every((id) => delivered.has(id))
  await new Promise<void>((resolve) => {
    heard = () => all() && resolve()
    heard()
  })
  for (const id of answered) expect((await fetch(`${second.url}/api/posts/${id}`)).status).toBe(200)
  expect(answered.length).toBeGreaterThanOrEqual(200)
  second.child.kill('SIGTERM')
  expect(await ended(second.child)).toBe(0)
  hook.closeAllConnections()
  hook.close()
  await rm(folder, { recursive: true })
})

it('says in one sentence what it needs', async () => {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH }, stdio: 'pipe' })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await ended(child)).toBe(1)
  expect(said).toContain('PLAZA_FILE')
})
