import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

let orders: string
beforeEach(async () => {
  orders = await mkdtemp(join(tmpdir(), 'crash-orders-'))
})
afterEach(() => rm(orders, { recursive: true }))

/** A process that passes a point five times and says so each time. */
async function passFiveTimes(armed: boolean) {
  const seam = fileURLToPath(new URL('./crash-point.ts', import.meta.url))
  const program = `
    import { armCrashPoints, crashPoint } from ${JSON.stringify(seam)}
    import { writeSync } from 'node:fs'
    ${armed ? `armCrashPoints(${JSON.stringify(orders)})` : ''}
    for (let n = 1; n <= 5; n++) { crashPoint('ingest.stored'); writeSync(1, String(n)) }
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [, signal] = await once(child, 'close')
  return { said, signal }
}

const order = (point: string) =>
  writeFile(join(orders, point), JSON.stringify({ passing: 3, signal: 'SIGKILL' }))

it('a process dies at the n-th passing of the point it was told, and takes the order with it', async () => {
  await order('ingest.stored')
  expect(await passFiveTimes(true)).toEqual({ said: '12', signal: 'SIGKILL' })
  expect(existsSync(join(orders, 'ingest.stored'))).toBe(false)
  expect(await passFiveTimes(true)).toEqual({ said: '12345', signal: null })
})

it('orders for another point, or for a process that was not armed, change nothing', async () => {
  await order('effect.sent')
  expect(await passFiveTimes(true)).toEqual({ said: '12345', signal: null })
  await order('ingest.stored')
  expect(await passFiveTimes(false)).toEqual({ said: '12345', signal: null })
})
