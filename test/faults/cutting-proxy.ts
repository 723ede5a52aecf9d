import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CuttingProxy {
  address: string
  /** From now on what is asked is passed on, and the answer never comes: the line breaks instead. */
  cut(cutting: boolean): void
  close(): void
}

/** A line to a server that may break after the question was heard. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const [host = '', port = ''] = target.split(':')
  const open = new Set<Socket>()
  let cutting = false
  const server = createServer((near) => {
    const far = connect({ host, port: Number(port) })
    const end = () => {
      near.destroy()
      far.destroy()
      open.delete(near)
    }
    open.add(near)
    near.on('data', (part) => far.write(part))
    far.on('data', (part) => (cutting ? end() : near.write(part)))
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at: AddressInfo | string | null = server.address()
  return {
    address: `127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    cut(now) {
      cutting = now
    },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
