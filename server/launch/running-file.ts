import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'
import { endProcess, isRunning, markProcess, type ProcessMark } from './process-mark.ts'

/** What runs on a data directory: `running.json`. */
export interface Running {
  launcher: ProcessMark
  /** In the order of their start. */
  children: (ProcessMark & { name: string })[]
  ports: Record<string, number>
  url?: string
}

const pathOf = (dataDir: string) => join(dataDir, 'running.json')

/** Reads who runs there; undefined when nobody noted anything readable. */
export function readRunning(dataDir: string): Running | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(pathOf(dataDir), 'utf8'))
    return isRunningFile(saved) ? saved : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the data directory for this process: refuses while another launcher lives, and first ends what a launcher
 * that was killed left behind (its servers hold the files and the ports that a new start needs).
 */
export async function claimDataDirectory(
  dataDir: string,
  say: (line: string) => void = () => {},
): Promise<void> {
  const before = readRunning(dataDir)
  if (before && isRunning(before.launcher)) throw alreadyRunning(dataDir, before)
  const orphans = (before?.children ?? []).filter(isRunning).toReversed()
  if (orphans.length > 0) {
    say(
      `An earlier start was killed and left ${orphans.map(({ name }) => name).join(', ')} running; they are stopped first.`,
    )
  }
  for (const orphan of orphans) await endProcess(orphan, 10_000)

  const launcher = markProcess(process.pid) ?? { pid: process.pid, started: '' }
  const mine = { launcher, children: [], ports: {} } satisfies Running
  const draft = `${pathOf(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    const now = readRunning(dataDir)
    if (now && isRunning(now.launcher)) throw alreadyRunning(dataDir, now)
    rmSync(pathOf(dataDir), { force: true })
    // Unlike a rename, a link fails when another start was faster.
    linkSync(draft, pathOf(dataDir))
  } catch (error) {
    const winner = readRunning(dataDir)
    if (error instanceof LaunchProblem || !winner) throw error
    throw alreadyRunning(dataDir, winner)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Synchronous on purpose: between a child's start and its note, nothing may come between. */
export function writeRunning(dataDir: string, running: Running): void {
  const draft = `${pathOf(dataDir)}.new`
  writeFileSync(draft, `${JSON.stringify(running, undefined, 2)}\n`)
  renameSync(draft, pathOf(dataDir))
}

/** Gives the data directory back. */
export function releaseDataDirectory(dataDir: string): void {
  rmSync(pathOf(dataDir), { force: true })
}

function alreadyRunning(dataDir: string, running: Running): LaunchProblem {
  const where = running.url ? ` (${running.url})` : ''
  return new LaunchProblem(
    'already-running',
    {
      en: `Steward already runs on ${dataDir}, as process ${running.launcher.pid}${where}.`,
      de: `Steward läuft schon auf ${dataDir}, als Prozess ${running.launcher.pid}${where}.`,
    },
    {
      en: 'Stop it first, or choose another data directory.',
      de: 'Diesen zuerst beenden oder ein anderes Datenverzeichnis wählen.',
    },
  )
}

function isRunningFile(value: unknown): value is Running {
  if (typeof value !== 'object' || value === null) return false
  if (!('launcher' in value && 'children' in value && 'ports' in value)) return false
  return isMark(value.launcher) && Array.isArray(value.children) && value.children.every(isMark)
}

function isMark(value: unknown): value is ProcessMark {
  if (typeof value !== 'object' || value === null) return false
  if (!('pid' in value && 'started' in value)) return false
  return Number.isInteger(value.pid) && Number(value.pid) > 1 && typeof value.started === 'string'
}
