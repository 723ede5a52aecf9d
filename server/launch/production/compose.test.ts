import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Service {
  image: string
  build?: { dockerfile: string }
  environment?: { [name: string]: string }
  secrets?: string[]
  volumes?: string[]
  networks?: string[]
  configs?: { source: string }[]
  depends_on?: { [service: string]: { condition: string } }
  restart: string
  entrypoint?: string[]
  command?: string[]
  healthcheck?: { test: string[] }
  deploy?: { resources: { limits: { cpus: string; memory: string } } }
}

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const compose: {
  services: { [name: string]: Service }
  networks: object
  secrets: { [name: string]: { file: string } }
  configs: object
  volumes: object
} = parse(read('docker-compose.yml'), { merge: true })
const services = Object.entries(compose.services)
const standing = services.filter(([, { restart }]) => restart === 'unless-stopped')
const once = services.filter(([, { restart }]) => restart.startsWith('on-failure'))

describe('the production topology', () => {
  it('sets only what the configuration reads', () => {
    const config = read('server/config.ts')
    const names = [...config.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name)
    const secrets = [...config.matchAll(/valueOrFile\(env, '([A-Z_]+)'\)/g)].flatMap(([, name]) => [
      name,
      `${name}_FILE`,
    ])
    const known = new Set([...names, ...secrets, 'STEWARD_ROLE'])
    for (const [name, { environment = {} }] of services.filter(([, { image }]) => image === 'steward')) {
      expect({ [name]: Object.keys(environment).filter((variable) => !known.has(variable)) }).toEqual({
        [name]: [],
      })
      expect(existsSync(new URL(`server/${environment.STEWARD_ROLE}.ts`, root))).toBe(true)
    }
  })

  it('waits only for services that can be waited for so', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const kind = condition === 'service_completed_successfully' ? once : standing
        expect(kind.map(([name]) => name)).toContain(other)
      }
    }
  })

  it('declares every volume, network, secret and file that it uses', () => {
    for (const [, { volumes = [], networks = [], secrets = [], configs = [], build }] of services) {
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? ''
        if (source.startsWith('.')) expect(existsSync(new URL(source, root))).toBe(true)
        else expect(Object.keys(compose.volumes)).toContain(source)
      }
      expect(networks.length).toBeGreaterThan(0)
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks))
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(secrets))
      expect(Object.keys(compose.configs)).toEqual(
        expect.arrayContaining(configs.map(({ source }) => source)),
      )
      if (build) expect(existsSync(new URL(build.dockerfile, root))).toBe(true)
    }
  })

  it('holds no secret itself, and keeps them out of the repository', () => {
    const ignored = execFileSync(
      'git',
      ['check-ignore', ...Object.values(compose.secrets).map(({ file }) => file)],
      {
        cwd: fileURLToPath(root),
        encoding: 'utf8',
      },
    )
    expect(ignored.trim().split('\n')).toHaveLength(Object.keys(compose.secrets).length)
    for (const [, { environment = {} }] of services) {
      for (const name of Object.keys(environment)) expect(name).not.toMatch(/(PASSWORD|PWD|STEWARD_KEY)$/)
    }
  })

  it('looks after and limits all that stays up', () => {
    for (const [name, { healthcheck, deploy }] of standing) {
      expect({ [name]: healthcheck?.test[0] }).toEqual({ [name]: 'CMD' })
      expect(deploy?.resources.limits).toEqual({ cpus: expect.any(String), memory: expect.any(String) })
    }
  })

  it('runs scripts that their interpreters can read', () => {
    const scripts = services.flatMap(([, { entrypoint = [], command = [] }]) =>
      entrypoint.length > 0
        ? [{ by: entrypoint[0] ?? '', text: (command[0] ?? '').replaceAll('$$', '$') }]
        : [],
    )
    expect(scripts.length).toBeGreaterThan(3)
    for (const { by, text } of scripts) {
      if (by === '/bin/sh') execFileSync('sh', ['-n', '-c', text])
      else expect(() => new Function(text)).not.toThrow()
    }
    for (const [, { healthcheck }] of services) {
      const [, by, flag, text = ''] = healthcheck?.test ?? []
      if (by === 'node' && flag === '-e') expect(() => new Function(text)).not.toThrow()
    }
  })
})
