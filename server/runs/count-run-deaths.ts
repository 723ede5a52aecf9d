import type { CrashNote } from '../ingest/crash-note.ts'
import type { Collections } from '../mongo/collections.ts'

/** At a start: the run that was walking when the process's last life ended counts one death more. */
export async function countRunDeaths({ runs }: Pick<Collections, 'runs'>, note: CrashNote): Promise<void> {
  if (note.found !== '') {
    await runs.updateOne({ _id: note.found, status: 'running' }, { $inc: { deaths: 1 } })
  }
  note.clear()
}
