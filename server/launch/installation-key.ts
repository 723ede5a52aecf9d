import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What one installation keeps to itself: its key, and what lets it act in its own demo forum. */
export interface Keys {
  installation: string
  plazaToken: string
  plazaSecret: string
}

/** The keys in the data directory, made at the first start, readable by this user alone. */
export async function installationKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json')
  const saved = await readFile(path, 'utf8').catch(() => null)
  if (saved !== null) return parseKeys(saved)
  const keys: Keys = {
    installation: randomBytes(32).toString('base64'),
    plazaToken: randomBytes(24).toString('base64url'),
    plazaSecret: `whsec_${randomBytes(24).toString('base64')}`,
  }
  await writeFile(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  return keys
}

function parseKeys(text: string): Keys {
  const read = (value: unknown, name: string): string => {
    if (typeof value === 'string' && value.length > 0) return value
    throw new Error(`keys.json in the data directory has no "${name}": restore it from a backup.`)
  }
  const saved: { [name: string]: unknown } = JSON.parse(text)
  return {
    installation: read(saved.installation, 'installation'),
    plazaToken: read(saved.plazaToken, 'plazaToken'),
    plazaSecret: read(saved.plazaSecret, 'plazaSecret'),
  }
}
