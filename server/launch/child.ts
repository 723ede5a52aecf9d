import { spawn } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markProcess, type ProcessMark } from './process-mark.ts'

/** A process to be kept running. */
export interface ChildSpec {
  /** Unique; its log is `logs/NAME.log` in the data directory. */
  name: string
  command: string
  args: readonly string[]
  /** Its whole environment: nothing is inherited. */
  env: Readonly<Record<string, string>>
  cwd?: string
  /** Asked again and again until true; an exception counts as not yet. Let go when the signal aborts. */
  ready: (signal: AbortSignal) => Promise<boolean>
  /** 60 s when not given. */
  readyWithinMs?: number
  /** Time between SIGTERM and SIGKILL; 10 s when not given. */
  stopWithinMs?: number
}

/** One life of a child. */
export interface ChildLife {
  mark: ProcessMark | undefined
  /** Aborts when it has ended; the reason is a few words for people. */
  ended: AbortSignal
}

const MAX_LOG_BYTES = 10 * 1024 * 1024

/** Starts the child in a group of its own: a Ctrl-C in the terminal reaches only us, and we stop it in order. */
export function spawnChild(spec: ChildSpec, dataDir: string): ChildLife {
  const log = openLog(dataDir, spec.name)
  const over = new AbortController()
  try {
    // The log is the file itself, no pipe: a child outlives a killed launcher without dying half-way of EPIPE.
    const child = spawn(spec.command, spec.args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...spec.env },
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
    })
    child.once('error', (error) => over.abort(error.message))
    child.once('exit', (code, signal) => over.abort(signal ? `by ${signal}` : `with exit code ${code}`))
    return { mark: child.pid === undefined ? undefined : markProcess(child.pid), ended: over.signal }
  } finally {
    closeSync(log)
  }
}

/** Where a child writes what it has to say. */
export function logPath(dataDir: string, name: string): string {
  return join(dataDir, 'logs', `${name}.log`)
}

function openLog(dataDir: string, name: string): number {
  const path = logPath(dataDir, name)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_LOG_BYTES) renameSync(path, `${path}.1`)
  return openSync(path, 'a')
}

/** Waits until the child answers, has ended, or took too long. */
export async function untilReady(spec: ChildSpec, life: ChildLife): Promise<'ready' | 'ended' | 'slow'> {
  const tooLong = AbortSignal.timeout(spec.readyWithinMs ?? 60_000)
  const signal = AbortSignal.any([life.ended, tooLong])
  const aborted = new Promise<false>((resolve) => {
    signal.addEventListener('abort', () => resolve(false), { once: true })
  })
  while (!signal.aborted) {
    const asked = spec.ready(signal).catch(() => false)
    if ((await Promise.race([asked, aborted])) && !life.ended.aborted) return 'ready'
    await Promise.race([pause(50), aborted])
  }
  return life.ended.aborted ? 'ended' : 'slow'
}
