import { raisedSchema } from '../restored/restored.routes.ts'
import type { ApiClient } from './api-client.ts'

/** Tells the running Steward that its database was restored from a backup of that time. */
export async function restored(
  api: ApiClient,
  backupAt: string,
  print: (line: string) => void,
): Promise<boolean> {
  const at = new Date(backupAt)
  if (Number.isNaN(at.getTime())) {
    print(`"${backupAt}" is not a time; write it as 2026-03-02T04:00:00Z.`)
    return false
  }
  const { epoch, runs } = await api.call('POST', '/api/restored', raisedSchema, {
    backupAt: at.toISOString(),
  })
  print(`Epoch ${epoch}. ${runs} open runs may have gone on after ${at.toISOString()}:`)
  print('what they and later events want done is looked up on the platform first, else a person is asked.')
  return true
}
