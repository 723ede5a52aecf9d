import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import type { RuleGraph, RuleNode } from '../../workflows/graph/rule-graph.ts'
import { portWords, sentenceOf, titleOf } from '../canvas/catalog.ts'
import { type Change, changesBetween } from './graph-parts.ts'
import { cardNamed, fieldNamed, settingNamed } from './naming.ts'
import { nothing, settingText, valueText } from './value-text.ts'

/** One difference between two graphs in words; null: there is nothing on that side. */
export interface Line {
  what: Words
  before: Words | null
  after: Words | null
}
/** What became of one thing of a rule. */
export interface Described {
  /** As in merging: `nodes/ID`, `edges/ID/PORT`, `settings/FIELD`, `groups/ID`, `stickyNotes/ID`. */
  key: string
  title: Words
  became: 'added' | 'removed' | 'changed' | 'moved'
  lines: readonly Line[]
}

/** Every difference, by card, line, setting, group and sticky note, in an order that reads well. */
export function describeChanges(from: RuleGraph, to: RuleGraph): Described[] {
  return describeThese(changesBetween(from, to), from, to)
}

/** The same for some of the differences; `from` and `to` are the graphs that names are read from. */
export function describeThese(changes: readonly Change[], from: RuleGraph, to: RuleGraph): Described[] {
  const byThing = new Map<string, Change[]>()
  for (const change of changes) {
    const key = thingOf(change.path)
    byThing.set(key, [...(byThing.get(key) ?? []), change])
  }
  const described = [...byThing].map(([key, some]) => describe(key, some, from, to))
  return described.toSorted((a, b) => rank(a) - rank(b))
}

const order = ['settings', 'nodes', 'edges', 'groups', 'stickyNotes']
const rank = ({ key, became }: Described) =>
  (became === 'moved' ? 10 : 0) + order.indexOf(key.split('/')[0] ?? '')

function thingOf(path: string): string {
  const [section = '', id = '', ...rest] = path.split('/')
  if (section === 'layout') return `nodes/${id}`
  return section === 'edges' ? [section, id, ...rest].join('/') : `${section}/${id}`
}

function describe(key: string, changes: readonly Change[], from: RuleGraph, to: RuleGraph): Described {
  const [section = '', id = '', ...rest] = key.split('/')
  switch (section) {
    case 'nodes':
      return describeCard(key, id, changes, from, to)
    case 'edges':
      return describeLine(key, id, rest.join('/'), changes, from, to)
    case 'settings':
      return {
        ...{ key, became: 'changed', title: { en: 'About the rule', de: 'Über die Regel' } },
        lines: [{ what: settingNamed(id), before: settingText(id, from), after: settingText(id, to) }],
      }
    default:
      return describeBox(key, section, id, changes, from, to)
  }
}

function describeCard(
  key: string,
  id: string,
  changes: readonly Change[],
  from: RuleGraph,
  to: RuleGraph,
): Described {
  const old = from.nodes.find((node) => node.id === id)
  const fresh = to.nodes.find((node) => node.id === id)
  const node = fresh ?? old
  const title = node ? titleOf(node) : { en: id, de: id }
  if (!old || !fresh) {
    const whole = [
      { what: title, before: old ? sentenceOf(old) : null, after: fresh ? sentenceOf(fresh) : null },
    ]
    return { key, title, became: old ? 'removed' : 'added', lines: whole }
  }
  const lines = changes.flatMap(({ path, before, after }): Line[] => {
    if (path.startsWith('layout/')) return []
    const [, , part = '', ...field] = path.split('/')
    const what = part === 'config' ? fieldNamed(fresh.type, field.join('/')) : cardPart(part)
    return [{ what, before: valueText(before), after: valueText(after) }]
  })
  return { key, title, became: lines.length > 0 ? 'changed' : 'moved', lines }
}

function cardPart(part: string): Words {
  switch (part) {
    case 'label':
      return { en: 'name', de: 'Name' }
    case 'note':
      return { en: 'note', de: 'Notiz' }
    case 'disabled':
      return { en: 'switched off', de: 'ausgeschaltet' }
    default:
      return { en: 'kind of card', de: 'Art der Karte' }
  }
}

function describeLine(
  key: string,
  id: string,
  port: string,
  changes: readonly Change[],
  from: RuleGraph,
  to: RuleGraph,
): Described {
  const find = (graph: RuleGraph): RuleNode | undefined => graph.nodes.find((node) => node.id === id)
  const node = find(to) ?? find(from)
  const name = node ? titleOf(node) : { en: id, de: id }
  const way = node ? portWords(node, port) : { en: port, de: port }
  const [change] = changes
  const ends = (value: JsonValue | undefined, graph: RuleGraph): Words | null =>
    Array.isArray(value) && value.length > 0 ? cardNamed(graph, String(value[0])) : null
  const [before, after] = [ends(change?.before, from), ends(change?.after, to)]
  return {
    ...{ key, title: name, became: 'changed' },
    lines: [
      {
        what: { en: `“${way.en}” leads to`, de: `„${way.de}“ führt zu` },
        before: before ?? nothing,
        after: after ?? nothing,
      },
    ],
  }
}

function describeBox(
  key: string,
  section: string,
  id: string,
  changes: readonly Change[],
  from: RuleGraph,
  to: RuleGraph,
): Described {
  const isGroup = section === 'groups'
  const known = (graph: RuleGraph) => (isGroup ? graph.groups : graph.stickyNotes)?.[id]
  const [old, fresh] = [known(from), known(to)]
  const kind = isGroup ? { en: 'Group', de: 'Gruppe' } : { en: 'Sticky note', de: 'Notizzettel' }
  const text = isGroup ? (to.groups?.[id]?.title ?? from.groups?.[id]?.title) : undefined
  const title = text ? { en: `${kind.en} ‘${text}’`, de: `${kind.de} „${text}“` } : kind
  const lines = changes.flatMap(({ path, before, after }): Line[] => {
    const part = path.split('/')[2] ?? ''
    if (part === 'text' || part === 'title')
      return [{ what: { en: 'text', de: 'Text' }, before: valueText(before), after: valueText(after) }]
    if (part === 'nodes') {
      const cards = (value: JsonValue | undefined, graph: RuleGraph) =>
        Array.isArray(value) ? listOf(value.map((one) => cardNamed(graph, String(one)))) : null
      return [{ what: { en: 'cards', de: 'Karten' }, before: cards(before, from), after: cards(after, to) }]
    }
    return []
  })
  const became = !old ? 'added' : !fresh ? 'removed' : lines.length > 0 ? 'changed' : 'moved'
  return { key, title, became, lines }
}

const listOf = (names: readonly Words[]): Words => ({
  en: names.map(({ en }) => en).join(', '),
  de: names.map(({ de }) => de).join(', '),
})
