import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { loadCatalog } from '../nodes/catalog.node.ts'
import type { CommunityEvent } from '../nodes/contract/event.ts'
import { durationMs } from '../nodes/matching/time.ts'
import { taskQueue } from '../workflows/carry/task-queue.ts'
import { createAnnounceHealth } from './communities/announce-health.ts'
import { createAnnounceModes } from './communities/announce-modes.ts'
import { endModes } from './communities/change-mode.ts'
import type { Config } from './config.ts'
import { createConnectors } from './connectors/create-connectors.ts'
import { createDoorConnections } from './connectors/door-connections.ts'
import { createBusyness } from './dispatch/busyness.ts'
import { createParkedUntil, createStartCarrier } from './dispatch/carriers.ts'
import { createDispatch } from './dispatch/dispatch.ts'
import { syncSchedules } from './dispatch/schedules.ts'
import { wantedSchedules } from './dispatch/wanted-schedules.ts'
import { createLedger } from './effects/ledger.ts'
import { giveNotice } from './effects/notices.ts'
import { createAnswerFacts } from './facts/create-answer-facts.ts'
import { armCrashPoints } from './faults/crash-point.ts'
import { openCrashNote } from './ingest/crash-note.ts'
import { createDecideStored } from './ingest/decide-stored.ts'
import { createDoorGuard } from './ingest/door-guard.ts'
import { createFollowUp } from './ingest/follow-up.ts'
import { createIngest } from './ingest/ingest-events.ts'
import { createLiveRules } from './ingest/live-rules.ts'
import { createRaiseSchedule } from './ingest/raise-schedule.ts'
import { countDeaths } from './ingest/set-aside-events.ts'
import { stripOldEvents } from './ingest/strip-old-events.ts'
import type { Failed } from './log.ts'
import { connect } from './mongo/connect.ts'
import type { ConnectionDocument, EventDocument } from './mongo/documents.ts'
import { prepareDatabase } from './mongo/prepare-database.ts'
import type { Observer } from './observe/observer.ts'
import { watchEffects, watchIngest, watchRounds } from './observe/watch.ts'
import { createDoneBefore } from './restored/done-before.ts'
import { createEpochs } from './restored/epochs.ts'
import { heedEpoch } from './restored/heed-epoch.ts'
import { refuseOlderNodes } from './rules/needed-nodes.ts'
import { createAdvanceRuns } from './runs/advance-runs.ts'
import { countRunDeaths } from './runs/count-run-deaths.ts'
import { eventFits } from './runs/event-fits.ts'
import { createPlanCache } from './runs/plan-cache.ts'
import { eventOf } from './runs/run-state.ts'
import { createSaveRun } from './runs/save-runs.ts'
import { createWakeRuns } from './runs/wake-runs.ts'
import { createSecrets } from './secrets/seal.ts'
import { createRecordEvents, isNew } from './subjects/record-events.ts'
import { createWriteSubjects } from './subjects/write-subjects.ts'
import { createTallies } from './tallies/tallies.ts'
import { tallySaves } from './tallies/tally-saves.ts'
import { createTaskBook } from './tasks/create-task-book.ts'
import { tellVerdicts } from './tasks/tell-verdicts.ts'

interface EngineConfig extends Config {
  /** Of the process: its files in the data directory are named so. */
  name: 'api' | 'worker'
}

export type Engine = Awaited<ReturnType<typeof createEngine>>

/** Everything that api and worker have in common, put together from its parts. */
export async function createEngine(config: EngineConfig, failed: Failed, observer: Observer) {
  if (config.crashOrders !== undefined) armCrashPoints(config.crashOrders)
  const mongo = await connect(config.mongodbUri ?? '', config.database)
  await prepareDatabase(mongo)
  const { collections } = mongo
  const temporal = await Connection.connect({ address: config.temporalAddress ?? '' })
  const client = new Client({ connection: temporal, namespace: 'default' })
  const now = () => new Date()
  const key = config.installationKey ?? ''
  const eventKey = createHmac('sha256', key).update('event ids').digest('hex')

  const catalog = await loadCatalog()
  await refuseOlderNodes(collections, catalog)
  const plans = createPlanCache(collections)
  const liveRules = createLiveRules(collections, plans, catalog)
  const connectors = createConnectors({ allowedPrivateHosts: config.allowedPrivateHosts })
  const secrets = createSecrets(collections, key)
  const answerFacts = createAnswerFacts({ collections, now })
  const epochs = createEpochs({ collections })
  if (config.restoredFrom) await epochs.raiseOnce(config.restoredFrom)
  const acting = { collections, connectors, openSecret: secrets.open, now }
  const doneBefore = createDoneBefore({ ...acting, epochs })
  const ledger = createLedger({ ...acting, modeChanged, doneBefore, failed })
  const performEffect = watchEffects(ledger, observer)
  const tasks = createTaskBook({ collections, now })
  const recordEvents = createRecordEvents(createWriteSubjects(collections))
  const busyness = createBusyness()
  const dispatch = createDispatch({
    ...{ collections, plans, now, busyness, failed, dispatched: observer.dispatched },
    start: createStartCarrier(client, taskQueue, epochs.current),
  })
  const wakeRuns = createWakeRuns({ ...collections, fits: eventFits, tell: dispatch.tell })
  const parkedUntil = createParkedUntil(client, taskQueue, now, epochs.current)
  const tallies = createTallies({ collections, now, failed })
  const deciding = { collections, plans, catalog, answerFacts, liveRules, now, tallies }

  // The port tells processes of one directory apart, and stays the same from one life to the next.
  const crashNote = (what: string) =>
    openCrashNote(join(config.dataDir, 'crash', `${config.name}-${config.port}-${what}`), failed)
  const decidingNote = crashNote('deciding')
  await countDeaths(collections, decidingNote)
  const movingNote = crashNote('moving')
  await countRunDeaths(collections, movingNote)

  const again = async (events: readonly CommunityEvent[]) => {
    await Promise.all([recordEvents(events), wakeRuns.hear(events)])
  }
  const followUp = createFollowUp({ collections, again, now })
  await followUp.keep()

  const horizons = new Map<string, number>()
  /** What the way in has to know of a connection before its events come. */
  const meet = ({ _id, horizon }: ConnectionDocument) => void horizons.set(_id, durationMs(horizon))
  const ingesting = createIngest({
    ...deciding,
    busyness,
    guard: createDoorGuard(crashNote('flush')),
    flushed: observer.flushed,
    horizonMs: ({ connection }: CommunityEvent) => horizons.get(connection) ?? dayMs,
    followUp,
    async stored(events: readonly EventDocument[]) {
      dispatch.carry(events.filter(({ open }) => open))
      await recordEvents(events.map(eventOf).filter(isNew)).catch((error: unknown) => {
        failed(error)
        throw error
      })
    },
    async heard(events) {
      const telling = [wakeRuns.hear(events), recordEvents(events.filter((event) => !isNew(event)))]
      await Promise.all(telling).catch((error: unknown) => {
        failed(error)
        throw error
      })
    },
  })
  const ingest = watchIngest(ingesting, observer)
  const announceModes = createAnnounceModes({ collections, ingest, eventKey, now })
  const announceHealth = createAnnounceHealth({ collections, ingest, eventKey, now })
  function modeChanged(community: string): void {
    announceModes(community).catch(failed)
  }
  const advancing = createAdvanceRuns({
    ...{ catalog, answerFacts, performEffect, tasks, collections, plans, wakeRuns, parkedUntil },
    saveRun: tallySaves(createSaveRun(collections), tallies),
    decideFor: createDecideStored({ ...deciding, note: decidingNote }),
    clock: now,
    note: movingNote,
    setAside: ({ _id: id, community, rule, event }, why) =>
      giveNotice(collections, {
        ...{ id: `set-aside/${id}`, community, rule, event, now: now() },
        question: `A run was set aside and goes on no more: ${why}`,
      }),
    moved: observer.moved,
    failed,
  })
  return {
    ...{
      mongo,
      collections,
      catalog,
      answerFacts,
      connectors,
      secrets,
      tasks,
      dispatch,
      wakeRuns,
      liveRules,
      ingest,
      epochs,
      now,
    },
    temporal,
    eventKey,
    advanceRuns: watchRounds(heedEpoch(epochs, advancing), observer),
    raiseSchedule: createRaiseSchedule({ ingest, eventKey, now }),
    modeChanged,
    /** What every process looks after with each sweep. */
    async keepUp() {
      await endModes(collections, now())
      await announceModes()
      await announceHealth()
      await followUp.keep()
      await tellVerdicts({ collections, runIsDue: wakeRuns.isDue })
      await stripOldEvents(collections, now())
    },
    /** Temporal's schedules follow the live rules. */
    syncSchedules: async () =>
      syncSchedules(client, taskQueue, await wantedSchedules(collections, liveRules)),
    doorConnection: createDoorConnections({ ...acting, met: meet }),
    meet,
    async close() {
      await dispatch.stop()
      await followUp.stop()
      await tallies.stop()
      await temporal.close()
      await mongo.close()
    },
  }
}

const dayMs = 24 * 3_600_000
