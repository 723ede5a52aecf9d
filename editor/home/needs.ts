import type { Words } from '../../nodes/contract/json.ts'
import type { Connection } from '../api/connections.ts'
import type { Overview } from '../api/overview.ts'
import { filled, w } from '../words/said.ts'

/** Something that waits for a person, the most urgent first. */
export interface Need {
  key: string
  says: Words
  href: string
  urgent: boolean
}

const say = (en: string, de: string, values: { [name: string]: string | number }): Words => ({
  en: filled(en, values),
  de: filled(de, values),
})

/** What needs a person now, from how it stands. */
export function needsOf(overview: Overview, connections: readonly Connection[]): Need[] {
  const nameOf = (id: string) => connections.find((one) => one.id === id)?.name ?? id
  const needs: Need[] = overview.missing.map(({ what, sentence }) => ({
    ...{ key: `missing ${what}`, says: sentence, href: '/connections', urgent: true },
  }))
  for (const { connection, why } of overview.held) {
    if (connection === undefined) continue
    const name = nameOf(connection)
    // What is held there says the same, and how much it is.
    if (overview.heldEffects.some((one) => one.why === why && one.reason.includes(name))) continue
    const says =
      why === 'refused'
        ? say(
            '{name} refuses the sign-in: its actions are held.',
            '{name} weist die Anmeldung ab: die Handlungen warten.',
            { name },
          )
        : say('{name} is stopped: its actions are held.', '{name} ist angehalten: die Handlungen warten.', {
            name,
          })
    needs.push({ key: `held ${connection}`, says, href: '/connections', urgent: true })
  }
  for (const { connection, open } of overview.breakers) {
    if (!open) continue
    const name = nameOf(connection)
    const says = say(
      '{name} does not answer: it is left alone for a moment and tried again.',
      '{name} antwortet nicht: kurze Pause, dann ein neuer Versuch.',
      { name },
    )
    needs.push({ key: `breaker ${connection}`, says, href: '/connections', urgent: false })
  }
  for (const { id, name, broken, health } of connections) {
    if (broken || !health.sentence) continue
    const { en, de } = health.sentence
    const says = { en: `${name}: ${en}`, de: `${name}: ${de}` }
    needs.push({ key: `health ${id}`, says, href: '/connections', urgent: false })
  }
  const { failedRuns } = overview.lastHour
  if (failedRuns > 0)
    needs.push({
      key: 'failed',
      says: say(
        '{n} {n:run|runs} failed in the last hour.',
        '{n} {n:Lauf|Läufe} in der letzten Stunde fehlgeschlagen.',
        { n: failedRuns },
      ),
      href: '/runs?status=failed',
      urgent: true,
    })
  if (overview.oldestDueSeconds > 60)
    needs.push({
      key: 'late',
      says: w(
        'Runs are late: the worker does not keep up.',
        'Läufe sind verspätet: der Worker kommt nicht nach.',
      ),
      href: '/runs?status=running',
      urgent: true,
    })
  if (overview.openTasks > 0)
    needs.push({
      key: 'tasks',
      says: say(
        '{n} {n:task waits|tasks wait} for a person.',
        '{n} {n:Aufgabe wartet|Aufgaben warten} auf einen Menschen.',
        { n: overview.openTasks },
      ),
      href: '/tasks',
      urgent: false,
    })
  return needs.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))
}
