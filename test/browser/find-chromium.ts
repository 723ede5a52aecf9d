import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import packaged from '@sparticuz/chromium'

/** A Chromium for tests: the one that is named, one that is installed, else the packaged one. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROMIUM
  if (named) return { executablePath: named, args: ['--no-sandbox'] }
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args: ['--no-sandbox'] }
  // Its own arguments make one process of it, which dies with the first page, and switch the rules of the web off.
  return { executablePath: await packaged.executablePath(), args: ['--no-sandbox'] }
}
