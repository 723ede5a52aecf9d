import type { Words } from '../../nodes/contract/json.ts'
import type { Overview } from '../api/overview.ts'
import { engineReasons } from '../runs/engine-reasons.ts'
import { sayReason } from '../runs/say-reason.ts'
import { filled, w } from '../words/said.ts'

type HeldEffects = Overview['heldEffects'][number]

/** What can be done about actions that are held. */
export interface HeldNeed {
  key: string
  says: Words
  /** When they go on, with `{time}` where a time is known. */
  goesOn: Words
  until: string | null
  urgent: boolean
  /** Where they are let go on, and where they are looked at. */
  release: { label: Words; href: string } | null
  href: string
}

/** Actions that the brakes hold, in words; what waits for an approval stands among the tasks instead. */
export function heldNeeds(held: readonly HeldEffects[]): HeldNeed[] {
  return held
    .filter(({ why }) => why !== 'approval')
    .map((one) => {
      const { why, reason, effects, rule, run, until } = one
      const because = sayReason(reason, engineReasons)
      const values = { n: effects, rule: rule?.name ?? '' }
      const text = rule ? words.ofRule : words.ofSeveral
      return {
        key: `held-effects ${why} ${reason}`,
        says: {
          en: filled(text.en, { ...values, why: because.en }),
          de: filled(text.de, { ...values, why: because.de }),
        },
        ...{ goesOn: goesOnWhen(why), until, urgent: urgent.includes(why), release: releaseOf(one) },
        href: run
          ? `/runs/${encodeURIComponent(run)}`
          : `/runs?rests=ledger${rule ? `&rule=${encodeURIComponent(rule.id)}` : ''}`,
      }
    })
}

const words = {
  ofRule: w(
    '{n} {n:action|actions} of “{rule}” {n:is|are} held: {why}.',
    '{n} {n:Handlung|Handlungen} von „{rule}“ {n:wartet|warten}: {why}.',
  ),
  ofSeveral: w('{n} actions are held: {why}.', '{n} Handlungen warten: {why}.'),
}

/** These wait for a person; the others for their time. */
const urgent: readonly HeldEffects['why'][] = ['stopped', 'refused', 'cap', 'in-doubt']

function goesOnWhen(why: HeldEffects['why']): Words {
  switch (why) {
    case 'stopped':
      return w('Until the stop is released.', 'Bis der Halt aufgehoben wird.')
    case 'refused':
      return w('Until new credentials are saved.', 'Bis neue Zugangsdaten gespeichert sind.')
    case 'paused':
      return w('Until somebody lets the run go on.', 'Bis jemand den Lauf weitergehen lässt.')
    case 'approval':
      return w('Until a person agrees, at most until {time}.', 'Bis jemand zustimmt, längstens bis {time}.')
    case 'cap':
      return w('Until {time}, when the next hour begins.', 'Bis {time}, wenn die nächste Stunde beginnt.')
    case 'breaker':
    case 'rate':
    case 'in-doubt':
    case 'temporary':
    case 'steward':
      return w('Until {time}, then it is tried again.', 'Bis {time}, dann folgt ein neuer Versuch.')
  }
}

function releaseOf({ why, rule, run, reason }: HeldEffects): HeldNeed['release'] {
  const toConnection = { label: w('To the connection', 'Zur Verbindung'), href: '/connections' }
  switch (why) {
    case 'stopped':
      // The brake of the whole community stands on the same page.
      return reason.startsWith('The connection ') ? toConnection : null
    case 'refused':
    case 'breaker':
      return toConnection
    case 'cap':
      return rule && { label: w('To the rule', 'Zur Regel'), href: `/rules/${encodeURIComponent(rule.id)}` }
    case 'in-doubt':
      return { label: w('To the tasks', 'Zu den Aufgaben'), href: '/tasks' }
    case 'paused':
      return run === null
        ? null
        : { label: w('To the run', 'Zum Lauf'), href: `/runs/${encodeURIComponent(run)}` }
    case 'approval':
    case 'rate':
    case 'temporary':
    case 'steward':
      return null
  }
}
