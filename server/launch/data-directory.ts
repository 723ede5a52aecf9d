import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, statfs, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { LaunchProblem } from './launch-problem.ts'

/** Raised when what lies in the data directory changes so that an older Steward would misread it. */
export const DATA_FORMAT = 1

const LEAST_FREE_BYTES = 300 * 1024 * 1024

/** Makes the data directory ready, or throws the problem: not writable, a full disk, data of another format. */
export async function prepareDataDirectory(dataDir: string): Promise<void> {
  await mustBeWritable(dataDir)
  await mustHaveSpace(dataDir)
  await mustBeOurFormat(dataDir)
  await mkdir(join(dataDir, 'logs'), { recursive: true })
}

async function mustBeWritable(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    await makeDirectory(resolve(dataDir))
    await writeFile(probe, '')
    await unlink(probe)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LaunchProblem(
      'data-not-writable',
      {
        en: `The data directory ${dataDir} can not be written: ${reason}`,
        de: `In das Datenverzeichnis ${dataDir} kann nicht geschrieben werden: ${reason}`,
      },
      {
        en: 'Give this user the right to write there, or choose another data directory.',
        de: 'Diesem Benutzer dort Schreibrechte geben oder ein anderes Datenverzeichnis wählen.',
      },
    )
  }
}

/** With its parents, one by one: where a parent takes no directories, Node's own way of doing it never comes back. */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeDirectory(dirname(path))
  await mkdir(path).catch((error: unknown) => {
    // Another start was faster.
    if (!existsSync(path)) throw error
  })
}

async function mustHaveSpace(dataDir: string): Promise<void> {
  const disk = await statfs(dataDir)
  const problem = diskProblem(dataDir, disk.bavail * disk.bsize)
  if (problem) throw problem
}

/** The problem, if so few bytes are left that the database could not run for long. */
export function diskProblem(dataDir: string, freeBytes: number): LaunchProblem | undefined {
  if (freeBytes >= LEAST_FREE_BYTES) return undefined
  const left = Math.floor(freeBytes / 1024 / 1024)
  return new LaunchProblem(
    'disk-full',
    {
      en: `Only ${left} MB are free on the disk of ${dataDir}; Steward needs 300 MB.`,
      de: `Auf der Platte von ${dataDir} sind nur ${left} MB frei; Steward braucht 300 MB.`,
    },
    { en: 'Free some space, then start again.', de: 'Platz schaffen und dann neu starten.' },
  )
}

async function mustBeOurFormat(dataDir: string): Promise<void> {
  const path = join(dataDir, 'format.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    // Without a format this may be anybody's folder: only an empty one becomes ours.
    const others = (await readdir(dataDir)).filter((name) => !OURS_BEFORE_FORMAT.has(name))
    if (others.length > 0) throw unknownData(dataDir)
    await writeFile(path, `${JSON.stringify({ format: DATA_FORMAT })}\n`)
    return
  }
  const format = readFormat(text)
  if (format === undefined || format < DATA_FORMAT) throw unknownData(dataDir)
  if (format === DATA_FORMAT) return
  throw new LaunchProblem(
    'newer-data',
    {
      en: `The data in ${dataDir} (format ${format}) was written by a newer Steward than this one (format ${DATA_FORMAT}).`,
      de: `Die Daten in ${dataDir} (Format ${format}) stammen von einem neueren Steward als diesem (Format ${DATA_FORMAT}).`,
    },
    {
      en: 'Start that newer version, or choose another data directory.',
      de: 'Die neuere Version starten oder ein anderes Datenverzeichnis wählen.',
    },
  )
}

/** Fetched binaries may lie there before the first start. */
const OURS_BEFORE_FORMAT = new Set(['bin', 'cache', 'logs', 'running.json'])

function readFormat(text: string): number | undefined {
  try {
    const saved: unknown = JSON.parse(text)
    if (typeof saved !== 'object' || saved === null || !('format' in saved)) return undefined
    return Number.isInteger(saved.format) ? Number(saved.format) : undefined
  } catch {
    return undefined
  }
}

function unknownData(dataDir: string): LaunchProblem {
  return new LaunchProblem(
    'unknown-data',
    {
      en: `The folder ${dataDir} holds files that are not data this Steward can read.`,
      de: `Der Ordner ${dataDir} enthält Dateien, die dieser Steward nicht als Daten lesen kann.`,
    },
    {
      en: 'Choose an empty folder, or the data directory of this version.',
      de: 'Einen leeren Ordner wählen oder das Datenverzeichnis dieser Version.',
    },
  )
}
