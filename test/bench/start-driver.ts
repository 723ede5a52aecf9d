import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromDriver, Load, Loaded, ToDriver } from './load.ts'

export interface Driver {
  /** The platform that it also is. */
  platform: string
  pid: number | undefined
  /** Several loads may go at once. */
  drive(load: Load): Promise<Loaded>
  /** The platform breaks every line off from now on, or answers again. */
  down(down: boolean): void
  close(): void
}

/** The load comes from a process of its own, so that it is counted apart. */
export async function startDriver(): Promise<Driver> {
  const child = fork(fileURLToPath(new URL('./driver.ts', import.meta.url)))
  function hear<T>(pick: (message: FromDriver) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const listen = (message: FromDriver) => {
        const picked = pick(message)
        if (picked === undefined) return
        child.off('message', listen)
        child.off('exit', ended)
        resolve(picked)
      }
      const ended = () => reject(new Error('The driver ended.'))
      child.on('message', listen)
      child.once('exit', ended)
    })
  }
  const tell = (message: ToDriver) => void child.send(message)
  const platform = await hear((message) => (message.is === 'ready' ? message.platform : undefined))
  let loads = 0
  return {
    ...{ platform, pid: child.pid },
    drive(load) {
      loads += 1
      const id = loads
      const loaded = hear((message) =>
        message.is === 'loaded' && message.id === id ? message.loaded : undefined,
      )
      tell({ is: 'load', id, load })
      return loaded
    },
    down: (down) => tell({ is: 'down', down }),
    close: () => child.disconnect(),
  }
}
