import { readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { logPath } from './child.ts'
import { diskProblem } from './data-directory.ts'
import { LaunchProblem } from './launch-problem.ts'

/** A child ended, or did not answer in time, when it was first started. */
export function didNotStart(
  dataDir: string,
  name: string,
  outcome: 'ended' | 'slow',
  reason: string,
): LaunchProblem {
  const full = fullDisk(dataDir)
  if (full) return full
  if (name === 'mongod' && reason === otherVersion) return otherMongo(dataDir)
  const sentence =
    outcome === 'ended'
      ? {
          en: `"${name}" ended while it started, ${reason}.`,
          de: `„${name}“ endete beim Start ${inGerman(reason)}.`,
        }
      : { en: `"${name}" did not answer in time.`, de: `„${name}“ hat nicht rechtzeitig geantwortet.` }
  return new LaunchProblem('not-ready', sentence, seeLog(dataDir, name))
}

/** How mongod says that the files are of a version it can not read. */
const otherVersion = 'with exit code 62'

function otherMongo(dataDir: string): LaunchProblem {
  const where = join(dataDir, 'mongo')
  return new LaunchProblem(
    'other-database-version',
    {
      en: `The database in ${where} was written by another version of MongoDB than the "mongod" that was found.`,
      de: `Die Datenbank in ${where} stammt von einer anderen MongoDB-Version als das gefundene „mongod“.`,
    },
    {
      en: 'Put the earlier mongod on the PATH again, or set MONGODB_URI to a server of that version.',
      de: 'Das frühere mongod wieder in den PATH legen, oder MONGODB_URI auf einen Server dieser Version setzen.',
    },
  )
}

/** A child died so often that starting it once more is of no use. */
export function keepsDying(dataDir: string, name: string, reason: string): LaunchProblem {
  const full = fullDisk(dataDir)
  if (full) return full
  return new LaunchProblem(
    'keeps-dying',
    {
      en: `"${name}" ended five times within a minute, last ${reason}, so all was stopped.`,
      de: `„${name}“ endete fünfmal in einer Minute, zuletzt ${inGerman(reason)}, darum wurde alles gestoppt.`,
    },
    seeLog(dataDir, name),
  )
}

/** The reasons of `child.ts`, in German. */
const inGerman = (reason: string) =>
  reason.replace(/^with exit code /, 'mit dem Code ').replace(/^by /, 'durch ')

/** Somebody stopped the start. */
export function stoppedWhileStarting(name: string): LaunchProblem {
  return new LaunchProblem(
    'stopped',
    { en: `Stopped before "${name}" was ready.`, de: `Gestoppt, bevor „${name}“ bereit war.` },
    { en: 'Start again at any time.', de: 'Ein neuer Start geht jederzeit.' },
  )
}

/** The most frequent cause of a database that ends again and again, said instead of what followed from it. */
function fullDisk(dataDir: string): LaunchProblem | undefined {
  const disk = statfsSync(dataDir)
  return diskProblem(dataDir, disk.bavail * disk.bsize)
}

function seeLog(dataDir: string, name: string) {
  const path = logPath(dataDir, name)
  const last = lastLine(path)
  return {
    en: `See ${path}${last ? `; its last line: ${last}` : ''}`,
    de: `Siehe ${path}${last ? `; die letzte Zeile: ${last}` : ''}`,
  }
}

function lastLine(path: string): string {
  try {
    return (readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '').slice(0, 300)
  } catch {
    return ''
  }
}
