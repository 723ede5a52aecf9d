import './outline.css'
import { type KeyboardEvent, useState } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { setCanvas } from '../canvas/canvas-state.ts'
import { kindOf, portWords, titleOf } from '../canvas/catalog.ts'
import { Icon } from '../controls/icon.tsx'
import type { Exit } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { Empty } from '../words/empty.tsx'
import { useWords } from '../words/language.ts'
import { LeadDialog } from './lead-dialog.tsx'
import { type Entry, type List, listRule, numbersOf } from './list-rule.ts'
import { OutlineNotes } from './outline-notes.tsx'
import { OutlineRow } from './outline-row.tsx'

interface Shown {
  problems: ReadonlyMap<string | undefined, readonly Problem[]>
  numbers: ReadonlyMap<string, number>
  lead: (exit: Exit) => void
}

/** The same rule as a nested list: everything that is drawn can be done here, by keyboard and by ear. */
export function Outline({ problems }: { problems: readonly Problem[] }) {
  const { say } = useWords()
  const graph = useRuleDocument((document) => document.history.graph)
  const [leading, lead] = useState<Exit>()
  const lists = listRule(graph)
  const shown: Shown = {
    problems: Map.groupBy(problems, ({ node }) => node),
    numbers: numbersOf(lists),
    lead,
  }
  return (
    <section className="outline" aria-label={say('rule-as-list')} onKeyDown={walk}>
      {lists.length === 0 && <Empty title="empty-canvas" hint="empty-canvas-hint" />}
      {lists.length > 0 && <p className="quiet list-keys">{say('list-keys')}</p>}
      {lists.map((list) => (
        <Chain key={list.entries[0]?.node.id} list={list} shown={shown} isFirst />
      ))}
      <p>
        <AddButton />
      </p>
      <OutlineNotes />
      {leading && <LeadDialog exit={leading} onClose={() => lead(undefined)} />}
    </section>
  )
}

/** Up and down between the cards of the list; the page scrolls along. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || !(event.target instanceof HTMLElement)) return
  if (!event.target.matches('[data-card]')) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  rows[rows.indexOf(event.target) + step]?.focus()
  event.preventDefault()
}

function Chain({ list, shown, isFirst }: { list: List; shown: Shown; isFirst?: boolean }) {
  const { say, read } = useWords()
  const { nodes } = useRuleDocument((document) => document.history.graph)
  const { entries, goesOn, open } = list
  const other = nodes.find(({ id }) => id === goesOn)
  const [first] = entries
  const isLoose = isFirst && first && kindOf(first.node) !== 'trigger'
  return (
    <>
      {isLoose && <h3>{say('not-reached')}</h3>}
      {entries.length > 0 && (
        <ol className="chain">
          {entries.map((entry) => (
            <Card key={entry.node.id} entry={entry} shown={shown} />
          ))}
        </ol>
      )}
      {other && (
        <button
          type="button"
          className="goes-on"
          onClick={() =>
            document.querySelector<HTMLElement>(`[data-card="${CSS.escape(other.id)}"]`)?.focus()
          }
        >
          <Icon name="right" />
          {say('goes-on-at', { n: shown.numbers.get(other.id) ?? 0, card: read(titleOf(other)) })}
        </button>
      )}
      {open && entries.length > 0 && <AddButton exit={open} />}
    </>
  )
}

function Card({ entry, shown }: { entry: Entry; shown: Shown }) {
  const { read } = useWords()
  const { node, branches } = entry
  const shownBranches = branches.filter(
    ({ port, list }) => port !== 'failed' || list.entries.length > 0 || list.goesOn,
  )
  return (
    <li>
      <OutlineRow entry={entry} problems={shown.problems.get(node.id) ?? []} lead={shown.lead} />
      {shownBranches.length > 0 && (
        <ul className="branches">
          {shownBranches.map(({ port, list }) => (
            <li key={port}>
              <span className="branch">{read(portWords(node, port))}</span>
              {list.open && list.entries.length === 0 && <AddButton exit={list.open} />}
              <Chain list={list} shown={shown} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The place where a way ends, and one more card can go on. */
function AddButton({ exit }: { exit?: Exit }) {
  const { say, read } = useWords()
  const { nodes } = useRuleDocument((document) => document.history.graph)
  const node = nodes.find(({ id }) => id === exit?.node)
  const words = node && exit && { card: read(titleOf(node)), port: read(portWords(node, exit.port)) }
  return (
    <button
      type="button"
      className="add"
      aria-label={words ? say('add-after-port', words) : undefined}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect()
        setCanvas({ picker: { x: left, y: bottom, ...(exit && { from: exit }) } })
      }}
    >
      <Icon name="plus" />
      {say('add-card')}
    </button>
  )
}
