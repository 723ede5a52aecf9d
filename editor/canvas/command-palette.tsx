import { useLocation } from 'wouter'
import { bar } from '../bar.ts'
import { Dialog } from '../controls/dialog.tsx'
import { keysIn } from '../controls/key-names.ts'
import type { ListOption } from '../controls/match-options.ts'
import { SearchList } from '../controls/search-list.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useOpenRule } from '../document/use-open-rule.ts'
import { askToPublish } from '../rules/asked-of-rule.ts'
import { useReader, useWords } from '../words/language.ts'
import { addCard, chooseAll, duplicateThings, groupCards, removeThings, switchCards } from './actions.ts'
import { setCanvas, useCanvas } from './canvas-state.ts'
import { useCardOptions } from './card-options.ts'
import { pickedSpot } from './drop-card.ts'
import { useCardsOfRule } from './find-card.tsx'

interface Props {
  tidy: () => void
  stick: () => void
  onShow: (id: string) => void
}
type Doable = ListOption & { run: () => void }

/** Ctrl+K: everything that can be done here, by its name. */
export function CommandPalette(props: Props) {
  const commanding = useCanvas((canvas) => canvas.commanding)
  return commanding ? <Commands {...props} /> : null
}

function Commands({ tidy, stick, onShow }: Props) {
  const { say, read } = useWords()
  const { selection, selected, history, undo, redo } = useRuleDocument()
  const { turnLights, speak, language } = useReader()
  const { view, counting, map } = useCanvas()
  const [, go] = useLocation()
  const address = `/rules/${encodeURIComponent(useOpenRule(({ view }) => view?.id ?? ''))}`
  const cards = useCardOptions(false)
  const there = useCardsOfRule()
  const close = () => setCanvas({ commanding: false })
  const one = (value: string, label: string, run: () => void, keys?: string, what?: string): Doable => ({
    ...{ value, label, run, group: say('commands') },
    about: [what, keys && keysIn(keys, language)].filter(Boolean).join(' · '),
  })
  const [last, next] = [history.past.at(-1), history.future[0]]
  const things = selection.length > 0
  const commands: Doable[] = [
    ...(last ? [one('undo', say('undo'), undo, 'Ctrl+Z', read(last.sentence))] : []),
    ...(next ? [one('redo', say('redo'), redo, 'Ctrl+Shift+Z', read(next.sentence))] : []),
    one('view', say(view === 'drawing' ? 'as-list' : 'as-drawing'), () =>
      setCanvas({ view: view === 'drawing' ? 'outline' : 'drawing' }),
    ),
    one('find', say('find-card'), () => setCanvas({ finding: true }), 'Ctrl+F'),
    one('tidy', say('tidy-up'), tidy, 'T'),
    one('sticky', say('add-sticky'), stick),
    one('counts', say('show-counts'), () => setCanvas({ counting: !counting })),
    one('map', say('show-map'), () => setCanvas({ map: !map })),
    one('all', say('choose-all'), chooseAll, 'Ctrl+A'),
    ...(things
      ? [
          one('duplicate', say('duplicate'), () => duplicateThings(selection), 'Ctrl+D'),
          one(
            'off',
            `${say('switch-card-off')} / ${say('switch-card-on')}`,
            () => switchCards(selection),
            'D',
          ),
          one('group', say('group-them'), () => groupCards(selection, say('new-group')), 'Ctrl+G'),
          one('remove', say('remove'), () => removeThings(selection, say, read), 'Del'),
        ]
      : []),
    one('settings', say('rule-settings'), showSettings),
    one('publish', say('publish'), () => askToPublish(true)),
    one('try', say('try-it'), () => go(`${address}/try`)),
    one('versions', say('versions'), () => go(`${address}/versions`)),
    one('light', say('light'), turnLights),
    one('language', say('language'), () => speak(language === 'en' ? 'de' : 'en')),
  ]
  const options: Doable[] = [
    ...commands,
    ...cards.map((card) => ({
      ...{ ...card, value: `add ${card.value}`, label: `${say('add-card')}: ${card.label}` },
      ...{ group: say('add-card'), run: () => void addCard(card.value, pickedSpot(selected)) },
    })),
    ...there.map((card) => ({ ...card, group: say('in-the-drawing'), run: () => onShow(card.value) })),
    ...bar.map(({ path, name }) => ({
      ...{ value: path, label: say(name), group: say('pages'), run: () => go(path) },
    })),
  ]
  return (
    <Dialog title={say('commands')} onClose={close}>
      <SearchList
        label={say('find-command')}
        options={options}
        focused
        onPick={({ run }) => {
          close()
          run()
        }}
      />
    </Dialog>
  )
}

/** Nothing is chosen: the rule's own settings are beside the drawing. */
function showSettings() {
  useRuleDocument.getState().choose([])
  setTimeout(() => document.querySelector<HTMLElement>('.inspector :is(input, button)')?.focus())
}
