import { setTimeout as pause } from 'node:timers/promises'
import { type ChildLife, type ChildSpec, spawnChild, untilReady } from './child.ts'
import { didNotStart, keepsDying, stoppedWhileStarting } from './child-problems.ts'
import type { LaunchProblem } from './launch-problem.ts'
import { endProcess, isRunning, markProcess, signalGroup } from './process-mark.ts'
import { releaseDataDirectory, writeRunning } from './running-file.ts'

const DEATHS_TO_GIVE_UP = 5
const WITHIN_MS = 60_000

interface Entry {
  spec: ChildSpec
  life: ChildLife
  /** `watched`: an end is a death, and it is started again. `asked`: somebody waits for its start or its end. */
  is: 'asked' | 'watched'
  /** When it died of itself, in the last minute. */
  deaths: number[]
  /** The next end was ordered by `kill`: start it again at once, and don't count it. */
  killed: boolean
}

/**
 * Keeps the processes of one data directory running, and stops them all together.
 * The directory must be claimed before; it is released when all have ended.
 */
export class Supervisor {
  /** Settles when all have ended: with nothing when that was ordered, with the problem when it gave up. */
  readonly stopped: Promise<LaunchProblem | undefined>
  readonly #settle: (problem: LaunchProblem | undefined) => void
  readonly #dataDir: string
  readonly #say: (line: string) => void
  readonly #entries = new Map<string, Entry>()
  readonly #ports: Record<string, number> = {}
  #url: string | undefined
  #stopping = false
  readonly #onExit = () => this.#endAllNow()

  constructor(dataDir: string, say: (line: string) => void = () => {}) {
    const { promise, resolve } = Promise.withResolvers<LaunchProblem | undefined>()
    this.stopped = promise
    this.#settle = resolve
    this.#dataDir = dataDir
    this.#say = say
    process.on('exit', this.#onExit)
  }

  /** Starts a child and waits until it is ready. If it does not get there, all are stopped and the problem is thrown. */
  async start(spec: ChildSpec): Promise<void> {
    if (this.#stopping) throw stoppedWhileStarting(spec.name)
    const entry: Entry = {
      spec,
      life: spawnChild(spec, this.#dataDir),
      is: 'asked',
      deaths: [],
      killed: false,
    }
    this.#entries.set(spec.name, entry)
    this.#note()
    await this.#untilUp(entry)
  }

  /** Stops one child in good order and starts it again; `meanwhile` is done while it is away. */
  async restart(name: string, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const entry = this.#find(name)
    entry.is = 'asked'
    await this.#end(entry)
    await meanwhile()
    if (this.#stopping) throw stoppedWhileStarting(name)
    entry.life = spawnChild(entry.spec, this.#dataDir)
    this.#note()
    await this.#untilUp(entry)
  }

  /** The process id of a child that runs now. */
  pidOf(name: string): number | undefined {
    const mark = this.#entries.get(name)?.life.mark
    return mark && isRunning(mark) ? mark.pid : undefined
  }

  /** Sends a signal to a child, to try what happens then; if it ends of it, it is started again at once. */
  kill(name: string, signal: NodeJS.Signals): void {
    const entry = this.#find(name)
    if (!entry.life.mark || !isRunning(entry.life.mark)) return
    entry.killed = signal !== 'SIGSTOP' && signal !== 'SIGCONT'
    signalGroup(entry.life.mark.pid, signal)
  }

  /** Notes in `running.json` where things are found. */
  notePort(name: string, port: number): void {
    this.#ports[name] = port
    this.#note()
  }

  /** Notes the one link for people. */
  noteUrl(url: string): void {
    this.#url = url
    this.#note()
  }

  /** Stops all, last started first. May be called at any time and more than once. */
  async stop(problem?: LaunchProblem): Promise<void> {
    if (!this.#stopping) {
      this.#stopping = true
      for (const entry of [...this.#entries.values()].toReversed()) await this.#end(entry)
      process.off('exit', this.#onExit)
      releaseDataDirectory(this.#dataDir)
      this.#settle(problem)
    }
    await this.stopped
  }

  async #untilUp(entry: Entry): Promise<void> {
    const outcome = await untilReady(entry.spec, entry.life)
    if (this.#stopping) {
      const problem = await this.stopped
      throw problem ?? stoppedWhileStarting(entry.spec.name)
    }
    if (outcome !== 'ready') {
      const problem = didNotStart(this.#dataDir, entry.spec.name, outcome, String(entry.life.ended.reason))
      await this.stop(problem)
      throw problem
    }
    this.#watch(entry)
  }

  #watch(entry: Entry): void {
    entry.is = 'watched'
    const { life } = entry
    const onEnd = () => {
      if (entry.life === life && entry.is === 'watched' && !this.#stopping) void this.#revive(entry)
    }
    if (life.ended.aborted) onEnd()
    else life.ended.addEventListener('abort', onEnd, { once: true })
  }

  async #revive(entry: Entry): Promise<void> {
    const { spec, life: dead } = entry
    const reason = String(dead.ended.reason)
    if (!entry.killed) entry.deaths.push(Date.now())
    entry.deaths = entry.deaths.filter((at) => at > Date.now() - WITHIN_MS)
    if (entry.deaths.length >= DEATHS_TO_GIVE_UP)
      return this.stop(keepsDying(this.#dataDir, spec.name, reason))

    const waitMs = entry.killed ? 0 : 100 * 2 ** entry.deaths.length
    entry.killed = false
    this.#say(`${spec.name} ended ${reason}; it is started again.`)
    await pause(waitMs)
    if (this.#stopping || entry.is !== 'watched' || entry.life !== dead) return
    entry.life = spawnChild(spec, this.#dataDir)
    this.#note()
    const { life } = entry
    const outcome = await untilReady(spec, life)
    if (entry.life !== life || entry.is !== 'watched' || this.#stopping) return
    // Alive but deaf: end it, which counts as one more death.
    if (outcome === 'slow' && life.mark) await endProcess(life.mark, spec.stopWithinMs ?? 10_000)
    if (entry.life === life && entry.is === 'watched') this.#watch(entry)
  }

  async #end(entry: Entry): Promise<void> {
    const { life, spec } = entry
    if (life.mark) await endProcess(life.mark, spec.stopWithinMs ?? 10_000)
  }

  #endAllNow(): void {
    for (const { life } of this.#entries.values()) {
      if (life.mark && isRunning(life.mark)) signalGroup(life.mark.pid, 'SIGTERM')
    }
  }

  #note(): void {
    const launcher = markProcess(process.pid)
    if (this.#stopping || !launcher) return
    const children = [...this.#entries.values()].flatMap(({ spec, life }) =>
      life.mark ? [{ name: spec.name, ...life.mark }] : [],
    )
    const url = this.#url === undefined ? {} : { url: this.#url }
    writeRunning(this.#dataDir, { launcher, children, ports: { ...this.#ports }, ...url })
  }

  #find(name: string): Entry {
    const entry = this.#entries.get(name)
    if (!entry) throw new Error(`No child is called ${name}.`)
    return entry
  }
}
