import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lock = join(root, 'node_modules/.editor-build')

/** The editor is built from what is there now, once, also when several test files want it; answers its directory. */
export async function builtEditor(): Promise<string> {
  const directory = join(root, 'editor/dist')
  while (!isFresh(directory)) {
    if (!take(lock)) {
      await sleep(300)
      continue
    }
    try {
      if (!isFresh(directory)) await build()
    } finally {
      rmdirSync(lock)
    }
  }
  return directory
}

/** As `npm run build` does it: in a test's own process it would be one for development, slower and half as large again. */
async function build(): Promise<void> {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'editor/vite.config.ts']
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [...args, '--logLevel', 'error'], { cwd: root, env })
}

const isFresh = (directory: string) => {
  const built = timeOf(join(directory, 'index.html'))
  return built > 0 && ['editor', 'nodes', 'workflows'].every((folder) => newest(join(root, folder)) < built)
}

/** The time of the newest source in a folder. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const times = files.flatMap((file) =>
    file.isFile() && !file.parentPath.includes('/dist') && /\.(tsx?|css|html|json)$/.test(file.name)
      ? [timeOf(join(file.parentPath, file.name))]
      : [],
  )
  return Math.max(0, ...times)
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** One that was left behind by a build that died is taken over after two minutes. */
function take(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch {
    const age = Date.now() - timeOf(path)
    if (age > 120_000 && timeOf(path) > 0) rmdirSync(path)
    return false
  }
}
