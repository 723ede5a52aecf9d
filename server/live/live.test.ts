import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { anApi, type TestApi } from '../../test/kit/an-api.ts'
import { createLive, type Live } from './live.ts'

describe('live updates', () => {
  let mongo: TestMongo
  let live: Live
  let api: TestApi
  beforeAll(async () => {
    mongo = await aMongo()
    live = createLive({
      mongo,
      collections: mongo.collections,
      failed: (error) => process.stderr.write(`${String(error)}\n`),
    })
    api = await anApi([], [live.router])
  })
  afterAll(async () => {
    await live?.close()
    await api?.close()
    await mongo?.close()
  })

  function aTask(id: string, community: string) {
    const at = new Date()
    return mongo.collections.tasks.insertOne({
      ...{
        _id: id,
        format: 1,
        community,
        run: null,
        rule: null,
        key: id,
        kind: 'notice',
        question: '',
        answers: [],
      },
      ...{ group: 'team', escalateTo: null, state: 'open', claimedBy: null, verdict: null, event: null },
      ...{ until: at, createdAt: at, revision: 1 },
    })
  }

  it('tells a listener what changed in its community, and nothing of another', async () => {
    const response = await fetch(`${api.url}/api/live?community=demo`)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const untilHeard = async (text: string) => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? ''
    }
    await untilHeard('resync')
    // The stream begins at some moment after the answer: a task now and then is heard in the end.
    const writing = setInterval(() => void aTask(`t${Date.now()}`, 'demo'), 100)
    await aTask('foreign', 'other')
    await untilHeard('"kind":"task"')
    clearInterval(writing)
    await aTask('foreign-2', 'other')
    await aTask('last', 'demo')
    await untilHeard('"id":"last"')
    expect(heard).toContain('"community":"demo","state":"open","run":null')
    expect(heard).not.toContain('foreign')
    await reader?.cancel()
  })

  it('tells of the library, also when an item is gone', async () => {
    const response = await fetch(`${api.url}/api/live?community=demo`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const untilHeard = async (text: string) => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? ''
    }
    await untilHeard('resync')
    const { library } = mongo.collections
    const item = (name: string, community: string) => ({
      ...{ _id: `${community}/list/${name}`, format: 1 as const, community, kind: 'list' as const, name },
      ...{ content: { match: 'word', entries: [] }, version: 1, revision: 1, updatedAt: new Date() },
    })
    await library.insertOne(item('first', 'demo'))
    // As above: what changes now and then is heard in the end.
    const writing = setInterval(
      () => void library.updateOne({ name: 'first' }, { $inc: { version: 1 } }),
      100,
    )
    await library.insertOne(item('theirs', 'other'))
    await untilHeard('"kind":"library","id":"demo/list/first"')
    clearInterval(writing)
    expect(heard).not.toContain('theirs')
    heard = ''
    await library.deleteOne({ name: 'first' })
    await untilHeard('resync')
    await reader?.cancel()
  })
})
