import type { Words } from '../../nodes/contract/json.ts'
import { sayDuration } from '../../nodes/contract/say.ts'
import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { happenings, starters } from './happening-words.ts'

const w = (en: string, de: string): Words => ({ en, de })
type Part = Words | undefined

/** What stands behind the names in settings: a connection is saved by id and read by name. */
export interface SentenceNames {
  connection?: (id: string) => string
}

/**
 * The settings as people would say them: `For newcomers in all spaces but Off-Topic, not for staff, once per member,
 * ends when they leave.` `triggers` are the types of the cards that start the rule.
 */
export function settingsSentence(
  settings: RuleSettings,
  triggers: readonly string[],
  names: SentenceNames = {},
): Words {
  const parts = [
    joined([about(triggers), where(settings, names)], ' '),
    leftAlone(settings),
    howOften(settings),
    endsWhen(settings),
    goalOf(settings),
  ]
  const { en, de } = joined(parts, ', ') ?? w('For everything', 'Für alles')
  return w(`${capital(en)}.`, `${capital(de)}.`)
}

/** Its place among other rules and its brakes: the second sentence. */
export function brakesSentence({ purpose, caps, maximumEventAge }: RuleSettings): Words {
  const first = {
    safety: w('Goes before all other rules', 'Geht allen anderen Regeln vor'),
    service: w('Goes after the rules for safety', 'Kommt nach den Regeln für Sicherheit'),
    engagement: w('Goes after all other rules', 'Kommt nach allen anderen Regeln'),
  }[purpose]
  const age = sayDuration(maximumEventAge)
  const most = caps.restrictivePerHour
  return w(
    `${first.en}; at most ${most} restrictive ${most === 1 ? 'action' : 'actions'} an hour; what is older than ${age.en} is ignored.`,
    `${first.de}; höchstens ${most} einschränkende ${most === 1 ? 'Handlung' : 'Handlungen'} je Stunde; was älter ist als ${age.de}, bleibt liegen.`,
  )
}

function about(triggers: readonly string[]): Words {
  const known = [...new Set(triggers)].flatMap((type) => starters[type] ?? [])
  if (known.length === 0) return w('for everything it hears', 'für alles, was sie hört')
  const said = listed(known)
  return w(`for ${said.en}`, `für ${said.de}`)
}

export function where({ scope: { spaces, connections } }: RuleSettings, names: SentenceNames): Words {
  const named = (ids: readonly string[]) => ids.map((id) => names.connection?.(id) ?? id)
  const places =
    spaces.include.length > 0
      ? w(`in ${texts(spaces.include).en}`, `in ${texts(spaces.include).de}`)
      : w('in all spaces', 'in allen Bereichen')
  const but =
    spaces.exclude.length > 0
      ? w(` but ${texts(spaces.exclude).en}`, ` außer ${texts(spaces.exclude).de}`)
      : w('', '')
  const on = connections.include.length > 0 ? texts(named(connections.include)) : undefined
  const notOn = connections.exclude.length > 0 ? texts(named(connections.exclude)) : undefined
  return w(
    `${places.en}${but.en}${on ? ` of ${on.en}` : ''}${notOn ? ` (never on ${notOn.en})` : ''}`,
    `${places.de}${but.de}${on ? ` von ${on.de}` : ''}${notOn ? ` (nie auf ${notOn.de})` : ''}`,
  )
}

export function leftAlone({ exempt: { roles, members, ownAccounts } }: RuleSettings): Part {
  const left = [
    ...roles.map((role) => w(role, role)),
    ...members.map((member) => w(`@${member}`, `@${member}`)),
    ...(ownAccounts ? [w('our own accounts', 'eigene Konten')] : []),
  ]
  if (left.length === 0) return w('for everybody, ourselves included', 'für alle, auch uns selbst')
  const en = list(
    left.map((one) => one.en),
    'or',
  )
  const de = list(
    left.map((one) => one.de),
    'und',
  )
  return w(`not for ${en}`, `nicht für ${de}`)
}

export function howOften({ reentry: { key, limit } }: RuleSettings): Part {
  const per = {
    event: w('event', 'Ereignis'),
    member: w('member', 'Mitglied'),
    thread: w('thread', 'Thema'),
    post: w('post', 'Beitrag'),
  }[key]
  if (limit === 'every time') return undefined
  if (limit === 'once') return w(`once per ${per.en}`, `einmal pro ${per.de}`)
  if (limit === 'one at a time')
    return w(`one at a time per ${per.en}`, `immer nur einmal zugleich pro ${per.de}`)
  const time = sayDuration(limit.oncePer)
  return w(`once per ${per.en} within ${time.en}`, `einmal pro ${per.de} innerhalb von ${dative(time.de)}`)
}

/** `7 Tage` → `7 Tagen`; hours, minutes and weeks stay as they are. */
const dative = (time: string) => time.replaceAll(/\b(Tage|Monate|Jahre)\b/g, '$1n')

export function endsWhen({ exits: { events, when } }: RuleSettings): Part {
  const reasons = [
    ...events.map(happeningOf),
    ...(when ? [w('its condition holds', 'ihre Bedingung zutrifft')] : []),
  ]
  if (reasons.length === 0) return undefined
  const en = list(
    reasons.map((one) => one.en),
    'or',
  )
  const de = list(
    reasons.map((one) => one.de),
    'oder',
  )
  return w(`ends when ${en}`, `endet, wenn ${de}`)
}

export function goalOf({ goal }: RuleSettings): Part {
  if (!goal || goal.name.trim() === '') return undefined
  return w(`goal: ${goal.name}`, `Ziel: ${goal.name}`)
}

function happeningOf({ types, of, when }: RuleSettings['exits']['events'][number]): Words {
  const said = types.map((type) => happenings[type])
  // What members do is always about the same member: saying so again would only be noise.
  const plain = of === 'member' && types.every((type) => type.startsWith('member.'))
  const same = {
    member: w(' (same member)', ' (selbes Mitglied)'),
    thread: w(' (same thread)', ' (selbes Thema)'),
    post: w(' (same post)', ' (selber Beitrag)'),
  }[of]
  const only = when ? w(', if its condition holds', ', falls die Bedingung zutrifft') : w('', '')
  const en = list(
    said.map((one) => one.en),
    'or',
  )
  const de = list(
    said.map((one) => one.de),
    'oder',
  )
  return w(`${en}${plain ? '' : same.en}${only.en}`, `${de}${plain ? '' : same.de}${only.de}`)
}

const texts = (names: readonly string[]): Words => w(list(names, 'and'), list(names, 'und'))
const listed = (words: readonly Words[]): Words =>
  w(
    list(
      words.map(({ en }) => en),
      'and',
    ),
    list(
      words.map(({ de }) => de),
      'und',
    ),
  )

function list(items: readonly string[], last: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

function joined(parts: readonly Part[], between: string): Words | undefined {
  const said = parts.filter((part) => part !== undefined)
  if (said.length === 0) return undefined
  return w(said.map(({ en }) => en).join(between), said.map(({ de }) => de).join(between))
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
