import { memo } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { setCanvas } from '../canvas/canvas-state.ts'
import { kindOf, portsOf, portWords, sentenceOf, titleOf } from '../canvas/catalog.ts'
import { KindIcon } from '../canvas/kind-icon.tsx'
import { useMenuItems } from '../canvas/menu-items.ts'
import { openPorts } from '../canvas/ways.ts'
import { Icon } from '../controls/icon.tsx'
import { MenuButton, type MenuItem } from '../controls/menu.tsx'
import type { Exit } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { focusSettings } from './focus-settings.ts'
import type { Entry } from './list-rule.ts'
import { moveCard } from './move-card.ts'

interface Props {
  entry: Entry
  problems: readonly Problem[]
  lead: (exit: Exit) => void
}

/** One card in the list: its number, name, sentence and problems, and what can be done with it. */
export const OutlineRow = memo(function OutlineRow({ entry: { node, number }, problems, lead }: Props) {
  const { say, read } = useWords()
  const isChosen = useRuleDocument(({ selection }) => selection.includes(node.id))
  const group = useRuleDocument(({ history: { graph } }) =>
    Object.values(graph.groups ?? {}).find(({ nodes }) => nodes.includes(node.id)),
  )
  const title = read(titleOf(node))
  return (
    <div className={isChosen ? 'row-card row-chosen' : 'row-card'}>
      <button
        type="button"
        data-card={node.id}
        className={node.disabled ? 'row-main row-off' : 'row-main'}
        aria-pressed={isChosen}
        onClick={(event) => {
          const { selection, select, choose } = useRuleDocument.getState()
          const several = event.ctrlKey || event.metaKey || event.shiftKey
          if (!several) return select(node.id)
          choose(isChosen ? selection.filter((id) => id !== node.id) : [...selection, node.id])
        }}
        onContextMenu={(event) => {
          event.preventDefault()
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          const [x, y] = [event.clientX || left + 40, event.clientY || bottom]
          const ids = isChosen ? useRuleDocument.getState().selection : [node.id]
          setCanvas({ menu: { x, y, of: { is: 'cards', ids } } })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          useRuleDocument.getState().select(node.id)
          focusSettings()
        }}
      >
        <span className="number">{number}</span>
        <KindIcon kind={kindOf(node)} type={node.type} />
        <span className="grow">
          <strong>{title}</strong> <span className="quiet">{read(sentenceOf(node))}</span>
          {node.disabled && <span className="off-mark">{say('card-is-off')}</span>}
          {group && <span className="quiet"> ({say('in-group', { group: group.title })})</span>}
          {problems.map((problem) => (
            <span
              key={problem.code + problem.field}
              className={`row-problem row-problem-${problem.severity}`}
            >
              <Icon name="warning" />
              {read(problem.sentence)}
            </span>
          ))}
        </span>
      </button>
      <RowMenu entry={node.id} title={title} lead={lead} />
    </div>
  )
}, isSameRow)

/** With hundreds of cards only the rows that changed are drawn anew. */
function isSameRow(a: Props, b: Props): boolean {
  const isSame = a.entry.node === b.entry.node && a.entry.number === b.entry.number && a.lead === b.lead
  return (
    isSame && a.problems.length === b.problems.length && a.problems.every((one, at) => one === b.problems[at])
  )
}

function RowMenu({ entry: id, title, lead }: { entry: string; title: string; lead: Props['lead'] }) {
  const { say, read } = useWords()
  const at = { x: innerWidth / 3, y: innerHeight / 4 }
  const itemsOf = useMenuItems({ at, place: { x: 0, y: 0 }, tidy: () => {} })
  const items = (): MenuItem[] => {
    const { history, perform, select, selection } = useRuleDocument.getState()
    const { graph } = history
    const node = graph.nodes.find((one) => one.id === id)
    if (!node) return []
    // One of several that are chosen stands for all of them.
    const ids = selection.includes(id) ? selection : [id]
    const words = (port: string) => ({ card: title, port: read(portWords(node, port)) })
    const moves = (['up', 'down'] as const).map((way): MenuItem => {
      const command = moveCard(graph, id, way)
      return {
        ...{ key: way, label: say(way === 'up' ? 'move-up' : 'move-down'), apart: way === 'up' },
        ...{ keys: way === 'up' ? 'Alt+↑' : 'Alt+↓', disabled: command === null },
        onPick: () => command && perform(command),
      }
    })
    return [
      {
        ...{ key: 'settings', icon: 'pencil', label: say('to-settings'), keys: 'Enter' },
        onPick: () => {
          select(id)
          focusSettings()
        },
      },
      ...openPorts(graph, id).map(
        (port): MenuItem => ({
          ...{ key: `add ${port}`, icon: 'plus', label: say('add-after-port', words(port)) },
          onPick: () => setCanvas({ picker: { ...at, from: { node: id, port } } }),
        }),
      ),
      ...portsOf(node).map(
        ({ name }, index): MenuItem => ({
          ...{ key: `lead ${name}`, icon: 'link', label: say('lead-to', words(name)), apart: index === 0 },
          onPick: () => lead({ node: id, port: name }),
        }),
      ),
      ...moves,
      ...itemsOf({ is: 'cards', ids }).filter(({ key }) => key !== 'after'),
    ]
  }
  return (
    <MenuButton label={say('more-about', { name: title })} items={items} className="icon-button">
      <Icon name="more" />
    </MenuButton>
  )
}
