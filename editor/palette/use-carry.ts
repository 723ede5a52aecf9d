import { type PointerEvent, useRef } from 'react'
import { setCanvas } from '../canvas/canvas-state.ts'

/** A card that was dragged out of the palette, and where it was let go on the screen. */
export interface Dropped {
  type: string
  x: number
  y: number
}

const begins = 6

/**
 * Dragging by pointer, so that fingers can do it too: the browser's own drag and drop knows no touch.
 * Up and down scrolls the list; a press that hardly moved is a press.
 */
export function useCarry(type: string, onPick: (type: string) => void, onDrop: (dropped: Dropped) => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  const carrying = useRef(false)
  const end = () => {
    from.current = null
    setCanvas({ carried: null })
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      carrying.current = false
      from.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!from.current) return
      if (!carrying.current && Math.hypot(x - from.current.x, y - from.current.y) < begins) return
      carrying.current = true
      setCanvas({ carried: { type, x, y } })
    },
    onPointerUp: ({ clientX: x, clientY: y }: PointerEvent) => {
      if (from.current && carrying.current) onDrop({ type, x, y })
      end()
    },
    onPointerCancel: end,
    onClick: () => {
      if (!carrying.current) onPick(type)
      carrying.current = false
    },
  }
}
