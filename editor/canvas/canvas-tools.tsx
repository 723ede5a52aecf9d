import { useReactFlow } from '@xyflow/react'
import { IconButton } from '../controls/icon.tsx'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { setCanvas, useCanvas } from './canvas-state.ts'

interface Props {
  tidy: () => void
  stick: () => void
}

/** The tools over the drawing; everything here is in the command palette too. */
export function CanvasTools({ tidy, stick }: Props) {
  const { say } = useWords()
  const { view, counting, choosing, map, palette } = useCanvas()
  const flow = useReactFlow()
  const size = useRuleDocument((document) => document.history.graph.nodes.length)
  const isDrawing = view === 'drawing'
  return (
    <div className="canvas-tools" role="toolbar" aria-label={say('tools')}>
      <IconButton
        icon="panel"
        label={say(palette ? 'hide-palette' : 'show-palette')}
        onClick={() => setCanvas({ palette: !palette })}
      />
      <fieldset className="views" aria-label={say('drawing')}>
        {(['drawing', 'outline'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => setCanvas({ view: one })}
          >
            {say(one === 'drawing' ? 'as-drawing' : 'as-list')}
          </button>
        ))}
      </fieldset>
      <IconButton
        icon="search"
        label={say('find-card')}
        keys="Ctrl+F"
        onClick={() => setCanvas({ finding: true })}
      />
      <IconButton
        icon="count"
        label={say('show-counts')}
        pressed={counting}
        onClick={() => setCanvas({ counting: !counting })}
      />
      <IconButton
        icon="keyboard"
        label={say('commands')}
        keys="Ctrl+K"
        onClick={() => setCanvas({ commanding: true })}
      />
      {isDrawing && (
        <>
          <span className="apart" />
          <IconButton
            icon="choose"
            label={say('choose-several')}
            keys="Shift"
            pressed={choosing}
            onClick={() => setCanvas({ choosing: !choosing })}
          />
          <IconButton icon="note" label={say('add-sticky')} onClick={stick} />
          <IconButton icon="tidy" label={say('tidy-up')} keys="T" onClick={tidy} />
          <span className="apart" />
          <IconButton icon="zoomout" label={say('zoom-out')} onClick={() => void flow.zoomOut()} />
          <IconButton icon="zoomin" label={say('zoom-in')} onClick={() => void flow.zoomIn()} />
          <IconButton
            icon="fit"
            label={say('show-all')}
            onClick={() => void flow.fitView({ maxZoom: 1, padding: 0.15, duration: 200 })}
          />
          {size > 8 && (
            <IconButton
              icon="map"
              label={say('show-map')}
              pressed={map}
              onClick={() => setCanvas({ map: !map })}
            />
          )}
        </>
      )}
    </div>
  )
}
