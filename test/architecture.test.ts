import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)))
const sources = files.filter((file) => /\.(ts|tsx|css)$/.test(file) && !file.includes('.generated.'))
const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length - 1

it('has no source file over 300 lines', () => {
  expect(sources.filter((file) => linesOf(file) > 300)).toEqual([])
})

it('names files in kebab-case', () => {
  const odd = sources.filter(
    (file) => !/^[a-z0-9.]+(-[a-z0-9.]+)*\.(ts|tsx|css)$/.test(file.split('/').at(-1) ?? ''),
  )
  expect(odd).toEqual([])
})

it('names nothing utils, helpers, common, misc, shared, manager or base', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|shared|manager|base)(\/|\.)/
  expect(files.filter((file) => empty.test(file))).toEqual([])
})

it('keeps the top level to what is agreed', () => {
  const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')))
  const agreed = [
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'biome.json',
    'docker-compose.yml',
    'editor',
    'nodes',
  ]
  const rest = ['package-lock.json', 'package.json', 'server', 'test', 'tsconfig.json', 'workflows']
  expect([...top].filter((name) => ![...agreed, ...rest].includes(name))).toEqual([])
})

it('names only paths in its READMEs that exist', () => {
  const missing = files
    .filter((file) => file.endsWith('README.md'))
    .flatMap((file) => {
      const named = [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      return named.flatMap(([, path = '']) =>
        existsSync(join(root, dirname(file), path)) ? [] : [`${file}: ${path}`],
      )
    })
  expect(missing).toEqual([])
})

it('imports no environment outside of the composition roots', () => {
  const roots =
    /^(server\/(start|api|worker|config)\.ts|server\/cli\/|server\/connectors\/plaza\/forum\/plaza\.ts|server\/launch\/|test\/|editor\/vite\.config\.ts)/
  const readers = sources.filter(
    (file) =>
      !roots.test(file) &&
      !file.includes('.test.') &&
      /process\.env/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(readers).toEqual([])
})

it('shows faces of nodes in the editor alone', () => {
  const lookers = sources.filter((file) =>
    /from '[^']*(\/face\.tsx|faces\.browser\.ts)'/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(
    lookers.filter((file) => !file.startsWith('editor/') && file !== 'test/architecture.test.ts'),
  ).toEqual([])
})
