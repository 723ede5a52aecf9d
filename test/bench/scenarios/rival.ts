import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../../server/launch/ports.ts'
import { hideCasino } from '../bench-rules.ts'
import { one, type Scenario } from '../scenario.ts'

const version = '5.0.7'
const run = promisify(execFile)

/** The same deliveries and effects in a Node-RED flow, which keeps nothing: what durability costs, on the same machine. */
export const rival: Scenario = {
  name: 'rival',
  what: 'the mix in Node-RED (fetched into the cache once, no dependency of ours), 20 and 100 posters',
  onRequest: true,
  installations: one(hideCasino),
  async run({ measure, warmUp, mix, driver, quick }) {
    const program = await fetchNodeRed()
    const userDir = await mkdtemp(join(tmpdir(), 'rival-'))
    const port = await freePort()
    await writeFile(join(userDir, 'flows.json'), JSON.stringify(flow(driver.platform)))
    const args = [program, '--userDir', userDir, '--port', String(port), 'flows.json']
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const door = `http://127.0.0.1:${port}/hook`
    try {
      await untilUp(door)
      const more = { doors: [door], alsoCost: { nodeRed: child.pid }, ...(quick && { seconds: 3 }) }
      await warmUp({ mix, doors: [door] })
      for (const posters of [20, 100])
        await measure(`closed loop, ${posters}`, { posters, mix: mix(), ...more })
    } finally {
      child.kill()
      await rm(userDir, { recursive: true, force: true })
    }
  },
}

async function fetchNodeRed(): Promise<string> {
  const cache = join(homedir(), '.cache', 'steward', `node-red-${version}`)
  const program = join(cache, 'node_modules/node-red/red.js')
  if (existsSync(program)) return program
  await mkdir(cache, { recursive: true })
  await run('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', `node-red@${version}`])
  return program
}

async function untilUp(door: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(door, { method: 'POST', body: '[]' }).catch(() => undefined)
    if (answer?.status === 202) return
    await pause(200)
  }
  throw new Error('Node-RED did not start.')
}

/** In, answered; each act looked at; casino posts hidden, newcomers greeted. */
function flow(platform: string) {
  const look = `
    const acts = typeof msg.payload === 'string' ? JSON.parse(msg.payload) : msg.payload
    for (const act of acts) {
      const casino = act.kind === 'post.created' && /\\bcasino\\b/i.test(act.subject.text)
      const verb = casino ? 'hide' : act.kind === 'member.joined' ? 'send-message' : undefined
      if (verb) node.send({
        method: 'POST', url: ${JSON.stringify(platform)} + '/api/mod/' + verb,
        headers: { 'content-type': 'application/json' },
        payload: { subject: act.subject.id, key: act.id + '/' + verb, text: 'Welcome, ' + act.by.name + '!' },
      })
    }`
  const at = { z: 'tab', x: 0, y: 0 }
  return [
    { id: 'tab', type: 'tab', label: 'Hide and greet' },
    { ...at, id: 'in', type: 'http in', url: '/hook', method: 'post', wires: [['look', 'status']] },
    {
      ...{ ...at, id: 'status', type: 'function', outputs: 1, wires: [['answer']] },
      func: 'msg.statusCode = 202; msg.payload = {}; return msg',
    },
    { ...at, id: 'answer', type: 'http response', wires: [] },
    { ...at, id: 'look', type: 'function', outputs: 1, func: look, wires: [['send']] },
    { ...at, id: 'send', type: 'http request', method: 'use', ret: 'txt', persist: true, wires: [[]] },
  ]
}
