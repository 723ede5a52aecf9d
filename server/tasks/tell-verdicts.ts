import type { Collections } from '../mongo/collections.ts'

export interface VerdictDeps {
  collections: Pick<Collections, 'tasks'>
  runIsDue(run: string): Promise<void>
}

const page = 500

/** The run that asked goes on; until it was told the verdict bears a mark, so that a crash in between is made up for. */
export async function tellVerdict(
  { collections, runIsDue }: VerdictDeps,
  task: { _id: string; run: string | null },
): Promise<void> {
  if (task.run !== null) await runIsDue(task.run)
  await collections.tasks.updateOne({ _id: task._id }, { $unset: { untold: '' } })
}

/** Verdicts whose runs nobody told: who took them died then. */
export async function tellVerdicts(deps: VerdictDeps): Promise<void> {
  const untold = await deps.collections.tasks.find({ untold: true }).limit(page).toArray()
  for (const task of untold) await tellVerdict(deps, task)
}
