import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRunning } from '../launch/running-file.ts'
import { ApiProblem, createApiClient } from './api-client.ts'
import { apply } from './apply.ts'
import { doctor } from './doctor.ts'
import { exportItems } from './export.ts'
import { restored } from './restored.ts'
import { runLines } from './runs.ts'

const usage = `npm run steward -- VERB
  apply FILE… [--draft] [--despite-examples]
                          put communities, connections, library items and rules in place
  export                  print all of them as apply takes them
  runs                    the newest runs
  doctor                  what is found, running and healthy
  restored --backup-at T  the database was restored from a backup of that time`

const print = (line: string) => process.stdout.write(`${line}\n`)

/** Answers whether all went well. */
async function main(): Promise<boolean> {
  const options = {
    draft: { type: 'boolean', default: false },
    'despite-examples': { type: 'boolean', default: false },
    'backup-at': { type: 'string' },
  } as const
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  const [verb, ...files] = positionals
  const dataDir = process.env.STEWARD_DATA ?? join(process.cwd(), '.steward')
  const api = createApiClient(process.env.STEWARD_URL ?? readRunning(dataDir)?.url ?? 'http://127.0.0.1:7780')
  switch (verb) {
    case 'apply':
      if (files.length > 0) {
        const how = { draft: values.draft, despiteExamples: values['despite-examples'] }
        return apply(api, files, how, print)
      }
      break
    case 'export':
      print(JSON.stringify(await exportItems(api), null, 2))
      return true
    case 'runs':
      for (const line of await runLines(api)) print(line)
      return true
    case 'doctor':
      return doctor(api, dataDir, print)
    case 'restored':
      if (values['backup-at'] !== undefined) return restored(api, values['backup-at'], print)
  }
  process.stderr.write(`${usage}\n`)
  return false
}

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (error) {
  const lines =
    error instanceof ApiProblem ? error.lines : [error instanceof Error ? error.message : String(error)]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}
