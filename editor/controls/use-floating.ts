import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type Box, placeBeside, type Side } from './place-beside.ts'

export type Anchor = { x: number; y: number } | RefObject<HTMLElement | null>

const boxOf = (anchor: Anchor): Box => {
  if ('x' in anchor) return { left: anchor.x, top: anchor.y, width: 0, height: 0 }
  return anchor.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
}

/**
 * A box in the browser's top layer beside its anchor. It closes by Escape, by a press outside and by leaving
 * it with Tab; what had the focus before has it again. The browser's own light dismissal closes a context
 * menu on the release of the button that opened it, hence ours.
 */
export function useFloating(anchor: Anchor, onClose: () => void, side: Side = 'below') {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  const key = 'x' in anchor ? `${anchor.x},${anchor.y}` : 'element'
  const latest = useRef(anchor)
  latest.current = anchor
  // biome-ignore lint/correctness/useExhaustiveDependencies: a menu that is asked for elsewhere moves there
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const place = () => {
      const screen = { width: innerWidth, height: innerHeight }
      const { left, top } = placeBeside(boxOf(latest.current), element.getBoundingClientRect(), screen, side)
      element.style.left = `${left}px`
      element.style.top = `${top}px`
    }
    if (!element.matches(':popover-open')) element.showPopover()
    place()
    const size = new ResizeObserver(place)
    size.observe(element)
    addEventListener('resize', place)
    return () => {
      size.disconnect()
      removeEventListener('resize', place)
    }
  }, [key, side])
  useEffect(() => {
    const before = document.activeElement
    const outside = (target: EventTarget | null) => {
      if (!(target instanceof Node)) return false
      const own = latest.current
      if (!('x' in own) && own.current?.contains(target)) return false
      return !box.current?.contains(target)
    }
    const onPress = (event: PointerEvent) => outside(event.target) && close.current()
    const onFocus = (event: FocusEvent) => outside(event.target) && close.current()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    addEventListener('pointerdown', onPress, true)
    addEventListener('focusin', onFocus)
    addEventListener('keydown', onKey, true)
    const element = box.current
    return () => {
      removeEventListener('pointerdown', onPress, true)
      removeEventListener('focusin', onFocus)
      removeEventListener('keydown', onKey, true)
      const lost = !document.activeElement || document.activeElement === document.body
      const inside = element?.contains(document.activeElement)
      if ((lost || inside) && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return box
}
