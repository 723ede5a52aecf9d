import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDataDirectory } from '../../server/launch/data-directory.ts'
import { findServers } from '../../server/launch/find-servers.ts'
import { mongodSpec, mongodUri } from '../../server/launch/mongod.ts'
import { steadyPort } from '../../server/launch/ports.ts'
import { Supervisor } from '../../server/launch/supervisor.ts'
import { connect, type Mongo } from '../../server/mongo/connect.ts'
import { prepareDatabase } from '../../server/mongo/prepare-database.ts'

export interface TestMongo extends Mongo {
  uri: string
}

/** One real mongod for a test file, with its own data; `close` ends it and leaves nothing. */
export async function aMongo(): Promise<TestMongo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'steward-mongo-'))
  await prepareDataDirectory(dataDir)
  const { mongo: found } = await findServers({})
  if (found.is === 'running') throw new Error('A test brings its own MongoDB')
  const port = await steadyPort(dataDir, 'mongo')
  const supervisor = new Supervisor(dataDir)
  await supervisor.start(await mongodSpec(found.path, dataDir, port))
  const uri = mongodUri(port)
  const mongo = await connect(uri)
  await prepareDatabase(mongo)
  return {
    ...mongo,
    uri,
    async close() {
      await mongo.close()
      await supervisor.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
