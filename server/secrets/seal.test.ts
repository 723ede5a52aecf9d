import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openSealed, sealUp } from './seal.ts'

const key = randomBytes(32)
const sealed = sealUp({ token: 'geheim' }, 'plaza/forum', key)
const record = { _id: 'forum', community: 'plaza', sealed }

describe('sealed credentials', () => {
  it('open with the same key under the same name, and show nothing meanwhile', () => {
    expect(openSealed(record, key)).toEqual({ token: 'geheim' })
    expect(JSON.stringify(sealed)).not.toContain('geheim')
  })

  it('do not open with another key, for another connection or community, or when changed', () => {
    expect(() => openSealed(record, randomBytes(32))).toThrow()
    expect(() => openSealed({ ...record, _id: 'other' }, key)).toThrow()
    expect(() => openSealed({ ...record, community: 'other' }, key)).toThrow()
    const data = Buffer.from(sealed.data, 'base64')
    data[0] = (data[0] ?? 0) ^ 1
    expect(() =>
      openSealed({ ...record, sealed: { ...sealed, data: data.toString('base64') } }, key),
    ).toThrow()
  })
})
