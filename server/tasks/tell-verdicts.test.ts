import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../../test/kit/a-mongo.ts'
import { decideTask } from './decide-task.ts'
import { makeTask } from './make-task.ts'
import { tellVerdict, tellVerdicts } from './tell-verdicts.ts'

let mongo: TestMongo
beforeAll(async () => {
  mongo = await aMongo()
}, 120_000)
afterAll(() => mongo.close())

const now = new Date()
const verdict = { answer: 'yes', by: 'Ada', reason: '', at: now }
async function aDecidedTask(id: string, run: string | null) {
  await makeTask(mongo.collections, {
    ...{ id, community: 'demo', run, rule: 'r', key: id, kind: 'review', question: 'All right?' },
    ...{
      answers: ['yes', 'no'],
      group: 'moderators',
      event: null,
      until: new Date(now.getTime() + 60_000),
      now,
    },
  })
  const change = await decideTask(mongo.collections, id, verdict)
  if (change.is !== 'changed') throw new Error(change.is)
  return change.task
}

it('a verdict whose process died before it told the run is told with the next sweep, once', async () => {
  const told: string[] = []
  const deps = { collections: mongo.collections, runIsDue: async (run: string) => void told.push(run) }
  await aDecidedTask('untold', 'run-1')
  await tellVerdict(deps, await aDecidedTask('told', 'run-2'))
  expect(told).toEqual(['run-2'])
  await tellVerdicts(deps)
  await tellVerdicts(deps)
  expect(told).toEqual(['run-2', 'run-1'])
})

it('a verdict stays untold while its run can not be told', async () => {
  await aDecidedTask('later', 'run-3')
  const failing = { collections: mongo.collections, runIsDue: () => Promise.reject(new Error('no database')) }
  await expect(tellVerdicts(failing)).rejects.toThrow('no database')
  expect(await mongo.collections.tasks.findOne({ _id: 'later' })).toMatchObject({ untold: true })
})
