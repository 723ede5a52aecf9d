import type { TaskRequest } from '../../nodes/contract/node.ts'
import type { Answer, AnswerKey } from '../../workflows/run/run.ts'
import type { RunDocument } from '../mongo/documents.ts'

/** Tasks as a run sees them; listing, claiming and deciding are routes. */
export interface TaskBook {
  /** Idempotent by run and key. */
  open(run: RunDocument, key: AnswerKey, task: TaskRequest, until: Date): Promise<void>
  /** The task's state is the one place where verdict or time-out is decided: past `until` an open one becomes timed out here. */
  settle(run: RunDocument, key: AnswerKey, now: Date): Promise<Answer | null>
  /** A run that ended takes its open tasks back. */
  close(run: string): Promise<void>
}
