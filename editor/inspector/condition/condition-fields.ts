import type { Catalog } from '../../../nodes/catalog.ts'
import type { Words } from '../../../nodes/contract/json.ts'
import { nameOf } from '../../../workflows/graph/look-up.ts'
import type { NodeId, RuleGraph } from '../../../workflows/graph/rule-graph.ts'
import type { ValueKind } from './condition-query.ts'
import { outputWords } from './output-words.ts'

const w = (en: string, de: string): Words => ({ en, de })

/** A value that conditions and texts can look at. */
export interface ValueField {
  path: string
  kind: ValueKind
  label: Words
  group: Words
  /** Which menu its values come from, where there is one. */
  from?: 'spaces' | 'roles' | 'connections'
}

const member = w('Member', 'Mitglied')
const content = w('What was written', 'Was geschrieben wurde')
const event = w('Event', 'Ereignis')

/** What there is for every event. */
export const commonFields: readonly ValueField[] = [
  { path: 'member.name', kind: 'text', group: member, label: w('Name of the member', 'Name des Mitglieds') },
  { path: 'member.posts', kind: 'number', group: member, label: w('Number of posts', 'Zahl der Beiträge') },
  { path: 'member.roles', kind: 'list', group: member, label: w('Roles', 'Rollen'), from: 'roles' },
  { path: 'member.joinedAt', kind: 'time', group: member, label: w('Joined at', 'Beigetreten am') },
  {
    path: 'member.language',
    kind: 'text',
    group: member,
    label: w('Language of the member', 'Sprache des Mitglieds'),
  },
  { path: 'member.id', kind: 'text', group: member, label: w('Id of the member', 'Kennung des Mitglieds') },
  { path: 'event.subject.text', kind: 'text', group: content, label: w('Text', 'Text') },
  { path: 'event.subject.title', kind: 'text', group: content, label: w('Title', 'Titel') },
  {
    path: 'event.subject.url',
    kind: 'text',
    group: content,
    label: w('Address of the post', 'Adresse des Beitrags'),
  },
  {
    path: 'event.subject.revision',
    kind: 'number',
    group: content,
    label: w('How often edited', 'Wie oft geändert'),
  },
  { path: 'thread.title', kind: 'text', group: content, label: w('Title of the thread', 'Titel des Themas') },
  { path: 'event.space', kind: 'text', group: event, label: w('Space', 'Bereich'), from: 'spaces' },
  {
    path: 'event.connection',
    kind: 'text',
    group: event,
    label: w('Connection', 'Verbindung'),
    from: 'connections',
  },
  { path: 'event.platform', kind: 'text', group: event, label: w('Platform', 'Plattform') },
  { path: 'event.type', kind: 'text', group: event, label: w('Kind of event', 'Art des Ereignisses') },
  { path: 'event.occurredAt', kind: 'time', group: event, label: w('Happened at', 'Geschehen am') },
  {
    path: 'event.report.reason',
    kind: 'text',
    group: event,
    label: w('Reason of the report', 'Grund der Meldung'),
  },
  { path: 'event.reaction.emoji', kind: 'text', group: event, label: w('Reaction', 'Reaktion') },
  {
    path: 'event.target.text',
    kind: 'text',
    group: event,
    label: w('Text that was reported', 'Gemeldeter Text'),
  },
  {
    path: 'community.name',
    kind: 'text',
    group: event,
    label: w('Name of the community', 'Name der Community'),
  },
]

const kinds = { string: 'text', number: 'number', boolean: 'boolean', list: 'list' } as const

const said = (output: string) => outputWords[output] ?? w(output, output)

/** What the cards before a card found out: `steps["text-contains-1"].found`. */
export function stepFields(graph: RuleGraph, catalog: Catalog, at: NodeId): ValueField[] {
  const before = nodesBefore(graph, at)
  return graph.nodes
    .filter(({ id }) => before.has(id))
    .flatMap((node) => {
      const outputs = catalog.find(node.type, node.version)?.outputs ?? {}
      const name = nameOf(node, catalog)
      return Object.entries(outputs).map(
        ([output, kind]): ValueField => ({
          path: stepPath(node.id, output),
          kind: kinds[kind],
          group: w('Earlier cards', 'Frühere Karten'),
          label: w(`${name.en}: ${said(output).en}`, `${name.de}: ${said(output).de}`),
        }),
      )
    })
}

export const stepPath = (node: NodeId, output: string) =>
  /^[A-Za-z_]\w*$/.test(node) ? `steps.${node}.${output}` : `steps[${JSON.stringify(node)}].${output}`

/** The cards from which a way leads to a card. */
export function nodesBefore({ edges }: RuleGraph, at: NodeId): Set<NodeId> {
  const before = new Set<NodeId>()
  const walking = [at]
  for (let id = walking.pop(); id !== undefined; id = walking.pop())
    for (const { from, to } of edges)
      if (to === id && !before.has(from.node)) {
        before.add(from.node)
        walking.push(from.node)
      }
  return before
}
