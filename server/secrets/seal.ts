import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Collections } from '../mongo/collections.ts'
import type { SecretDocument } from '../mongo/documents.ts'
import { gather } from '../mongo/gather.ts'

const keyId = 'installation'

export interface Secrets {
  /** What a connection signs in with; empty when it has nothing. */
  open(connection: string): Promise<JsonObject>
  seal(connection: { id: string; community: string }, credentials: JsonObject): Promise<void>
  forget(connection: string): Promise<void>
}

/** Credentials under AES-256-GCM: a data key a record, wrapped by the installation's key, bound to community and id. */
export function createSecrets({ secrets }: Pick<Collections, 'secrets'>, installationKey: string): Secrets {
  const read = gather(
    (ids) => secrets.find({ _id: { $in: ids } }).toArray(),
    ({ _id }) => _id,
  )
  // Opened again only when what is sealed has changed: each sealing has a fresh tag.
  const opened = new Map<string, { tag: string; credentials: JsonObject }>()
  return {
    async open(connection) {
      const [found] = await read(connection)
      if (!found) return {}
      const { tag } = found.sealed
      const known = opened.get(connection)
      if (known?.tag === tag) return known.credentials
      const credentials = openSealed(found, keyFrom(installationKey))
      opened.set(connection, { tag, credentials })
      return credentials
    },
    async seal({ id, community }, credentials) {
      const sealed = sealUp(credentials, `${community}/${id}`, keyFrom(installationKey))
      await secrets.replaceOne({ _id: id }, { format: 1, community, sealed }, { upsert: true })
    },
    async forget(connection) {
      await secrets.deleteOne({ _id: connection })
    },
  }
}

function keyFrom(text: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length === 32) return key
  throw new Error('The installation key must be 32 bytes in base64; without it no credentials can be kept.')
}

/** Seals a value so that only the same key and name open it. */
export function sealUp(value: JsonObject, name: string, key: Buffer): SecretDocument['sealed'] {
  const dataKey = randomBytes(32)
  const wrapped = encrypt(dataKey, key, name)
  const { iv, tag, data } = encrypt(Buffer.from(JSON.stringify(value)), dataKey, name)
  const wrappedKey = [wrapped.iv, wrapped.tag, wrapped.data].map((part) => part.toString('base64')).join('.')
  return {
    keyId,
    wrappedKey,
    iv: iv.toString('base64'),
    tag: tag.toString('base64'),
    data: data.toString('base64'),
  }
}

/** @throws Error when key, name or content are not those it was sealed with. */
export function openSealed(
  { _id, community, sealed }: Omit<SecretDocument, 'format'>,
  key: Buffer,
): JsonObject {
  const name = `${community}/${_id}`
  const [iv = '', tag = '', data = ''] = sealed.wrappedKey.split('.')
  const dataKey = decrypt({ iv, tag, data }, key, name)
  return JSON.parse(decrypt(sealed, dataKey, name).toString('utf8'))
}

function encrypt(plain: Buffer, key: Buffer, name: string) {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name))
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  return { iv, tag: cipher.getAuthTag(), data }
}

function decrypt(
  { iv, tag, data }: { iv: string; tag: string; data: string },
  key: Buffer,
  name: string,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(name)).setAuthTag(Buffer.from(tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()])
}
