import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromDriver, Load, Loaded, ToDriver } from './load.ts'

export interface Driver {
  /** The platform that it also is. */
  platform: string
  pid: number | undefined
  drive(load: Load): Promise<Loaded>
  /** The platform breaks every line off from now on, or answers again. */
  down(down: boolean): void
  close(): void
}

/** The load comes from a process of its own, so that it is counted apart. */
export async function startDriver(): Promise<Driver> {
  const child = fork(fileURLToPath(new URL('./driver.ts', import.meta.url)))
  const next = <Kind extends FromDriver['is']>(is: Kind) =>
    new Promise<Extract<FromDriver, { is: Kind }>>((resolve, reject) => {
      const hear = (message: FromDriver) => {
        if (!isKind(message, is)) return
        child.off('message', hear)
        resolve(message)
      }
      child.on('message', hear)
      child.once('exit', () => reject(new Error('The driver ended.')))
    })
  const { platform } = await next('ready')
  const tell = (message: ToDriver) => void child.send(message)
  return {
    ...{ platform, pid: child.pid },
    async drive(load) {
      const loaded = next('loaded')
      tell({ is: 'load', load })
      return (await loaded).loaded
    },
    down: (down) => tell({ is: 'down', down }),
    close: () => child.disconnect(),
  }
}

function isKind<Kind extends FromDriver['is']>(
  message: FromDriver,
  is: Kind,
): message is Extract<FromDriver, { is: Kind }> {
  return message.is === is
}
