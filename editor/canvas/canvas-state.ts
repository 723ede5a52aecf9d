import { create } from 'zustand'
import type { Spot } from './insert-card.ts'

interface Point {
  x: number
  y: number
}
/** What a context menu is about. */
export type MenuOf =
  | { is: 'cards'; ids: readonly string[] }
  | { is: 'way'; node: string; port: string }
  | { is: 'group'; id: string }
  | { is: 'note'; id: string }
  | { is: 'ground' }

interface CanvasState {
  view: 'drawing' | 'outline'
  /** How many events went each way in the last 7 days is shown. */
  counting: boolean
  /** Dragging chooses instead of moving the ground. */
  choosing: boolean
  map: boolean
  palette: boolean
  /** A card is being picked, to be put there; `x`, `y` on the screen. */
  picker: (Point & Spot) | null
  menu: (Point & { of: MenuOf }) | null
  /** A card that something beside the drawing points at: it comes into sight. */
  lookedFor: string | null
  finding: boolean
  commanding: boolean
  /** A card on its way from the palette. */
  carried: (Point & { type: string }) | null
}

/** On a phone a rule is read: as a list, with nothing beside it. */
const isPhone = globalThis.matchMedia?.('(max-width: 600px)').matches ?? false

/** What is open around the drawing; nothing of it is saved with the rule. */
export const useCanvas = create<CanvasState>(() => ({
  view: isPhone ? 'outline' : 'drawing',
  counting: false,
  choosing: false,
  map: true,
  palette: !isPhone,
  picker: null,
  menu: null,
  lookedFor: null,
  finding: false,
  commanding: false,
  carried: null,
}))

export const setCanvas = useCanvas.setState
export const closeMenu = () => setCanvas({ menu: null })
export const closePicker = () => setCanvas({ picker: null })
