import { once } from 'node:events'
import { createServer, type Socket, connect as toServer } from 'node:net'

/** What happens to the next big thing that is sent. */
type Break = 'in the middle' | 'before the answer'

export interface Wire {
  port: number
  /** The next message of more than 4 KB breaks the wire; nobody gets through until it is mended. */
  breakNext(how: Break): void
  mend(): void
  close(): Promise<void>
}

const big = 4_096

/** A TCP line to a server on this machine that can be cut at a chosen moment. */
export async function aWire(target: number): Promise<Wire> {
  let planned: Break | undefined
  let broken = false
  const open = new Set<Socket>()

  const server = createServer((near) => {
    if (broken) return void near.destroy()
    const far = toServer(target, '127.0.0.1')
    let deaf = false
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    const cut = () => {
      for (const end of open) end.destroy()
    }
    near.on('data', (sent: Buffer) => {
      if (planned === undefined || sent.length < big) return void far.write(sent)
      broken = true
      if (planned === 'in the middle') far.write(sent.subarray(0, sent.length / 2), cut)
      else {
        deaf = true
        far.write(sent)
      }
      planned = undefined
    })
    far.on('data', (answer: Buffer) => {
      if (deaf) cut()
      else near.write(answer)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The wire has no port')
  return {
    port: address.port,
    breakNext(how) {
      planned = how
    },
    mend() {
      broken = false
    },
    async close() {
      for (const end of open) end.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
