import { ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { lazy, Suspense, useCallback, useEffect } from 'react'
import type { Problem } from '../../workflows/graph/problem.ts'
import { Menu } from '../controls/menu.tsx'
import { toast } from '../controls/toast.tsx'
import { tidy as tidyCommand, together } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { readRuleFile } from '../document/rule-file.ts'
import { changeStickyNote } from '../document/sticky-commands.ts'
import { moveCard } from '../outline/move-card.ts'
import { Palette } from '../palette/palette.tsx'
import { offerFile } from '../rules/offered-file.tsx'
import { useWords } from '../words/language.ts'
import { addCard, graphNow, stickNote } from './actions.ts'
import { Canvas } from './canvas.tsx'
import { closeMenu, setCanvas, useCanvas } from './canvas-state.ts'
import { CanvasTools } from './canvas-tools.tsx'
import { CardPicker } from './card-picker.tsx'
import { pasteText } from './carry-cards.ts'
import { catalog } from './catalog.ts'
import { clearNotes, placeForNote } from './clear-notes.ts'
import { CommandPalette } from './command-palette.tsx'
import { dropCard, pickedSpot } from './drop-card.ts'
import { FindCard } from './find-card.tsx'
import { focusCard } from './focus-card.ts'
import { KindIcon } from './kind-icon.tsx'
import { useMenuItems } from './menu-items.ts'
import { placeNodes } from './place-nodes.ts'
import { arrange } from './tidy-up.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useClipboard } from './use-clipboard.ts'
import { nearest } from './walk.ts'

const Outline = lazy(async () => ({ default: (await import('../outline/outline.tsx')).Outline }))

/** Where a rule is drawn: the palette, and the rule as a drawing or as a list. */
export function Workbench({ problems }: { problems: readonly Problem[] }) {
  return (
    <ReactFlowProvider>
      <Bench problems={problems} />
    </ReactFlowProvider>
  )
}

function Bench({ problems }: { problems: readonly Problem[] }) {
  const { say } = useWords()
  const { view, palette } = useCanvas()
  const bench = useBench()
  const added = (id: string | null) => id && bench.show(id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file of cards may be let go anywhere on it
    <div
      className={palette ? 'workbench' : 'workbench workbench-bare'}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (!file) return
        const at = bench.toDrawing({ x: event.clientX, y: event.clientY })
        event.preventDefault()
        void file.text().then((text) => {
          const rule = readRuleFile(text)
          if (rule) offerFile(rule)
          else pasteText(text, at) || toast(say('not-a-rule-file'), { tone: 'bad' })
        })
      }}
    >
      {palette && (
        <Palette
          onPick={(type) => added(addCard(type, pickedSpot(useRuleDocument.getState().selected)))}
          onDrop={(dropped) => dropCard(dropped, bench.toDrawing)}
        />
      )}
      <div className="workbench-view">
        <CanvasTools tidy={bench.tidy} stick={bench.stick} />
        {view === 'drawing' ? (
          <Canvas problems={problems} />
        ) : (
          <Suspense fallback={<p className="page quiet">{say('loading')}</p>}>
            <Outline problems={problems} />
          </Suspense>
        )}
      </div>
      <CardPicker onAdded={added} />
      <ContextMenu tidy={bench.tidy} toDrawing={bench.toDrawing} />
      <FindCard onShow={bench.show} />
      <CommandPalette tidy={bench.tidy} stick={bench.stick} onShow={bench.show} />
      <Carried />
    </div>
  )
}

/** What needs the drawing's own coordinates. */
function useBench() {
  const { say } = useWords()
  const flow = useReactFlow()
  const middle = () => {
    const { left, top, width, height } = document.querySelector('.react-flow')?.getBoundingClientRect() ?? {
      ...{ left: 0, top: 0, width: 0, height: 0 },
    }
    return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 })
  }
  /** Brings a card into sight. */
  const look = useCallback(
    (id: string) => {
      if (useCanvas.getState().view !== 'drawing')
        return document.querySelector(`[data-card="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
      const place = placeNodes(graphNow())[id] ?? graphNow().stickyNotes?.[id]
      const frame = document.querySelector('.react-flow')?.getBoundingClientRect()
      if (!place || !frame) return
      const { x, y } = flow.flowToScreenPosition(place)
      const isSeen =
        x > frame.left && x + 250 * flow.getZoom() < frame.right && y > frame.top && y + 150 < frame.bottom
      const zoom = Math.max(0.7, flow.getZoom())
      if (!isSeen) void flow.setCenter(place.x + 125, place.y + 80, { zoom, duration: 200 })
    },
    [flow],
  )
  /** Chooses a card and brings it into sight. */
  const show = (id: string) => {
    useRuleDocument.getState().select(id)
    setTimeout(() => focusCard(id))
    look(id)
  }
  const looked = useCanvas(({ lookedFor }) => lookedFor)
  useEffect(() => {
    if (looked === null) return
    look(looked)
    setCanvas({ lookedFor: null })
  }, [looked, look])
  const tidy = () => {
    const sizes = new Map(
      flow
        .getNodes()
        .flatMap(({ id, measured }) =>
          measured?.width && measured.height
            ? [[id, { width: measured.width, height: measured.height }] as const]
            : [],
        ),
    )
    arrange(graphNow(), sizes).then(
      (places) => {
        const graph = graphNow()
        const arranged = tidyCommand(places)
        const notes = Object.entries(clearNotes(graph, places, sizes)).map(([id, place]) =>
          changeStickyNote(id, place),
        )
        useRuleDocument.getState().perform(together(arranged.sentence(graph), [arranged, ...notes]))
        requestAnimationFrame(() => void flow.fitView({ maxZoom: 1, padding: 0.15, duration: 250 }))
      },
      () => toast(say('tidy-failed'), { tone: 'bad' }),
    )
  }
  const walk = (id: string, key: string) => {
    if (useCanvas.getState().view === 'outline') return moveInList(id, key)
    const next = nearest(placeNodes(graphNow()), id, key)
    if (next) show(next)
    return next !== null
  }
  const back = () => {
    const { selected } = useRuleDocument.getState()
    if (selected) focusCard(selected)
    return selected !== null
  }
  useCanvasKeys({ tidy, walk, back })
  useClipboard(() => {
    const { x, y } = middle()
    return { x: x - 125, y: y - 80 }
  })
  const toDrawing = (point: { x: number; y: number }) => flow.screenToFlowPosition(point)
  return { show, tidy, toDrawing, stick: () => stickNote(placeForNote(graphNow(), middle())) }
}

/** In the list, Alt and an arrow move a card among the others. */
function moveInList(id: string, key: string): boolean {
  const command = moveCard(graphNow(), id, key === 'ArrowUp' ? 'up' : 'down')
  if (command) useRuleDocument.getState().perform(command)
  return command !== null
}

function ContextMenu({
  tidy,
  toDrawing,
}: {
  tidy: () => void
  toDrawing: (point: { x: number; y: number }) => { x: number; y: number }
}) {
  const { say } = useWords()
  const menu = useCanvas((canvas) => canvas.menu)
  const at = { x: menu?.x ?? 0, y: menu?.y ?? 0 }
  const itemsOf = useMenuItems({ at, place: toDrawing(at), tidy })
  if (!menu) return null
  return <Menu label={say('menu-of-cards')} items={itemsOf(menu.of)} anchor={at} onClose={closeMenu} />
}

/** The card under the pointer on its way from the palette. */
function Carried() {
  const { read } = useWords()
  const carried = useCanvas((canvas) => canvas.carried)
  const entry = carried && catalog.all().find(({ definition }) => definition.type === carried.type)
  if (!carried || !entry) return null
  return (
    <div className="carried" style={{ left: carried.x, top: carried.y }} aria-hidden="true">
      <KindIcon kind={entry.definition.kind} type={entry.definition.type} />
      {read(entry.words.title)}
    </div>
  )
}
