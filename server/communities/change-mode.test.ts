import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import type { Ingested } from '../ingest/ingest-events.ts'
import { createAnnounceModes } from './announce-modes.ts'
import { changeMode, endModes } from './change-mode.ts'
import { createCommunity, findCommunity } from './community-store.ts'

const noon = new Date('2026-03-02T12:00:00.000Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const crisis = { name: 'crisis', until: later(60), by: 'Ada' }

describe('the mode of a community', () => {
  let mongo: TestMongo
  const heard: CommunityEvent[] = []
  let answer: Ingested = { is: 'inserted' }
  let announce: ReturnType<typeof createAnnounceModes>
  const set = (mode: typeof crisis, now: Date) => changeMode(mongo.collections, 'demo', mode, { now })
  const ways = () => heard.map(({ ext }) => `${ext.previous} → ${ext.mode}`)

  beforeAll(async () => {
    mongo = await aMongo()
    const ingest = async (event: CommunityEvent) => {
      if (answer.is === 'inserted') heard.push(event)
      return answer
    }
    announce = createAnnounceModes({ collections: mongo.collections, ingest, eventKey: 'k', now: () => noon })
  })
  beforeEach(async () => {
    heard.length = 0
    answer = { is: 'inserted' }
    await mongo.collections.communities.deleteMany({})
    const deps = { collections: mongo.collections, now: () => noon }
    await createCommunity(deps, 'demo', { name: 'Demo', timeZone: 'UTC' })
  })
  afterAll(() => mongo.close())

  it('is announced once for each change, and not for a longer time of the same mode', async () => {
    await set(crisis, noon)
    await set({ ...crisis, until: later(120) }, later(1))
    await announce()
    await announce()
    expect(ways()).toEqual(['normal → crisis'])
    expect(heard[0]).toMatchObject({ type: 'mode.changed', community: 'demo', keys: ['community:demo'] })
  })

  it('is announced later when nobody knows whether the event was stored, under the same id', async () => {
    await set(crisis, noon)
    answer = { is: 'unsure' }
    await announce()
    answer = { is: 'inserted' }
    await announce('demo')
    await announce('demo')
    expect(ways()).toEqual(['normal → crisis'])
  })

  it('runs out once, at its time, however many processes look', async () => {
    await set(crisis, noon)
    await Promise.all([1, 2, 3].map(() => endModes(mongo.collections, later(61))))
    await announce()
    expect(ways()).toEqual(['normal → crisis', 'crisis → normal'])
    expect(heard[1]).toMatchObject({ occurredAt: later(60).toISOString(), ext: { by: 'expiry' } })
    expect((await findCommunity(mongo.collections, 'demo')).mode.name).toBe('normal')
  })

  it('that ran out unnoticed counts as ended when the next one is set', async () => {
    await set(crisis, noon)
    await set({ ...crisis, until: later(200) }, later(90))
    await announce()
    expect(ways()).toEqual(['normal → crisis', 'crisis → normal', 'normal → crisis'])
    expect(new Set(heard.map(({ id }) => id)).size).toBe(3)
  })

  it('that a rule set names the run that did it', async () => {
    const cause = { run: 'r1', depth: 2 }
    await changeMode(mongo.collections, 'demo', crisis, { now: noon, cause })
    await announce()
    expect(heard[0]?.cause).toEqual(cause)
  })
})
