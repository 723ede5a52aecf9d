import { verbs } from '../../nodes/contract/effect.ts'
import { newSubject } from '../subjects/new-subject.ts'
import { isNew } from '../subjects/record-events.ts'
import type { WriteSubjects } from '../subjects/write-subjects.ts'
import { isDecision } from './freshness.ts'
import type { EffectOrder } from './perform-effect.ts'

/** After something was taken away or given back: the subject's record says which rule did it. */
export async function rememberDecision(
  { writeSubjects, now }: { writeSubjects: WriteSubjects; now(): Date },
  { effect, event, run, settings }: EffectOrder,
): Promise<void> {
  if (!isDecision(effect.verb) || verbs[effect.verb].place === 'steward') return
  const at = now()
  const isAbout = event.subject.kind === effect.subject.kind && event.subject.id === effect.subject.id
  const about = isAbout ? event.subject : { ...effect.subject, revision: effect.revision ?? 1 }
  const document = newSubject({ ...event, subject: about })
  const { _id, decided: _decided, updatedAt: _updated, ...fresh } = document
  const by = { by: 'rule' as const, rule: run.rule, run: run._id, purpose: settings.purpose }
  const $set = { decided: { verb: effect.verb, ...by, at }, updatedAt: at }
  const write = { updateOne: { filter: { _id }, update: { $set, $setOnInsert: fresh }, upsert: true } }
  // Of most posts nothing stands before something is done to them.
  await writeSubjects([isAbout && isNew(event) ? { write, whenNew: { ...document, ...$set } } : { write }])
}
