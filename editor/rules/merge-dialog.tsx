import './questions.css'
import { useId, useState } from 'react'
import type { Words } from '../../nodes/contract/json.ts'
import { Dialog } from '../controls/dialog.tsx'
import { type Described, describeThese } from '../document/describe-changes.ts'
import type { Change } from '../document/graph-parts.ts'
import { type Choice, isClash, type Merge, type MergeItem } from '../document/merge-graphs.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import type { WordKey } from '../words/words.ts'

interface Props {
  merge: Merge
  onDone: (choices: ReadonlyMap<string, Choice>) => void
  onLater: () => void
}

const choiceName: { readonly [choice in Choice]: WordKey } = {
  mine: 'mine',
  theirs: 'theirs',
  both: 'both-sides',
}

/** Two people changed the same: thing by thing, in words, what each made of it, and which goes on. */
export function MergeDialog({ merge, onDone, onLater }: Props) {
  const { say, read } = useWords()
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const mine = useRuleDocument((document) => document.history.graph)
  const asked = merge.items.filter(({ choices: possible }) => possible.length > 1)
  const others = merge.items.filter(({ choices: possible }) => possible[0] === 'theirs')
  const choose = (key: string, choice: Choice) => setChoices(new Map(choices).set(key, choice))
  const isOpen = (item: MergeItem) => isClash(item) && !choices.has(item.key)
  const quiet = others.flatMap((item) => describeThese(item.theirs, merge.base, merge.theirs))
  return (
    <Dialog
      title={say('merge-title')}
      size="wide"
      onClose={onLater}
      footer={
        <>
          <button type="button" onClick={onLater}>
            {say('merge-later')}
          </button>
          <button
            type="button"
            className="main"
            disabled={asked.some(isOpen)}
            onClick={() => onDone(choices)}
          >
            {say('merge-done')}
          </button>
        </>
      }
    >
      <p>{say('merge-hint')}</p>
      {asked.map((item) => (
        <Thing
          key={item.key}
          item={item}
          merge={merge}
          mine={mine}
          chosen={choices.get(item.key) ?? (isClash(item) ? null : item.choices[0])}
          onChoose={(choice) => choose(item.key, choice)}
        />
      ))}
      {quiet.length > 0 && (
        <details>
          <summary>{say('also-merged', { n: quiet.length })}</summary>
          <ul>
            {quiet.map((thing) => (
              <li key={thing.key}>
                {read(thing.title)}
                {thing.lines.map((line) => (
                  <span key={line.what.en}>
                    {' '}
                    · {read(line.what)}: {line.after ? read(line.after) : '–'}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  )
}

interface ThingProps {
  item: MergeItem
  merge: Merge
  mine: Merge['theirs']
  chosen: Choice | null
  onChoose: (choice: Choice) => void
}

function Thing({ item, merge, mine, chosen, onChoose }: ThingProps) {
  const { say, read } = useWords()
  const name = useId()
  const told = (changes: readonly Change[], graph: Merge['theirs']) =>
    describeThese(changes, merge.base, graph)
  const sides = { mine: told(item.mine, mine), theirs: told(item.theirs, merge.theirs) }
  const title = sides.mine.concat(sides.theirs)[0]?.title
  return (
    <fieldset className="merge-thing">
      <legend>{title ? read(title) : item.key}</legend>
      {item.choices.map((choice) => (
        <label key={choice} className={chosen === choice ? 'merge-side merge-chosen' : 'merge-side'}>
          <span className="row">
            <input type="radio" name={name} checked={chosen === choice} onChange={() => onChoose(choice)} />
            <strong>{say(choiceName[choice])}</strong>
          </span>
          {choice !== 'both' && <Side things={sides[choice]} />}
        </label>
      ))}
    </fieldset>
  )
}

function Side({ things }: { things: readonly Described[] }) {
  const { read } = useWords()
  const lines = things.flatMap(({ title, became, lines }) =>
    lines.map((line) => ({ ...line, name: became === 'removed' ? removed(title) : line.what })),
  )
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.name.en}${line.after?.en}`}>
          {read(line.name)}
          {line.after && `: ${read(line.after)}`}
        </li>
      ))}
    </ul>
  )
}

const removed = ({ en, de }: Words): Words => ({ en: `${en} is removed`, de: `${de} ist entfernt` })
