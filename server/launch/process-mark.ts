import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process, told apart from a later one that was given the same id. */
export interface ProcessMark {
  pid: number
  /** Opaque: the system's boot and the moment in it at which the process started. */
  started: string
}

/** Marks a process that runs now; undefined when there is none (or only its unread exit is left). */
export function markProcess(pid: number): ProcessMark | undefined {
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid)
  return started === undefined ? undefined : { pid, started }
}

function startedOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name, in parentheses, may itself hold spaces and parentheses: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X' || started === undefined) return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`
  } catch {
    return undefined
  }
}

function startedElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** Whether that very process still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return markProcess(mark.pid)?.started === mark.started
}

/** Asks a process and what it started to end, waits, then ends them; never touches a reused id. */
export async function endProcess(mark: ProcessMark, waitMs: number): Promise<void> {
  if (!isRunning(mark)) return
  signalGroup(mark.pid, 'SIGTERM')
  const until = Date.now() + waitMs
  while (Date.now() < until) {
    if (!isRunning(mark)) break
    await pause(20)
  }
  if (isRunning(mark)) signalGroup(mark.pid, 'SIGKILL')
  while (isRunning(mark)) await pause(10)
}

/** Each child leads a group of its own, so that a signal reaches what it started too. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // No such group or process: it ended by itself.
    }
  }
}
