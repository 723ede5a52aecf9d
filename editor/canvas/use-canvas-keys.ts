import { useEffect, useRef } from 'react'
import { disconnect } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { chooseAll, duplicateThings, graphNow, groupCards, removeThings, switchCards } from './actions.ts'
import { setCanvas, useCanvas } from './canvas-state.ts'
import { lineOf } from './menu-items.ts'
import { nextExit } from './ways.ts'

/** Somebody writes here: letters are letters. */
export const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable=true], dialog') !== null

/** What a key is about: the card that has the focus, and all that are chosen when it is one of them. */
export function meantBy(target: EventTarget | null): { meant: readonly string[]; only?: string } {
  const card = target instanceof Element ? target.closest('[data-card], .react-flow__node') : null
  const focused = card?.getAttribute('data-card') ?? card?.getAttribute('data-id') ?? null
  const { selection } = useRuleDocument.getState()
  const meant = focused !== null && !selection.includes(focused) ? [focused] : selection
  return { meant, ...(meant.length === 1 && { only: meant[0] }) }
}

interface Doing {
  tidy: () => void
  /** To the nearest card in a direction; true when there was one. */
  walk: (id: string, key: string) => boolean
  /** From the settings back to the chosen card; true when there is one. */
  back: () => boolean
}

/** The keys of drawing and list; those that type are left alone. */
export function useCanvasKeys(doing: Doing) {
  const { say, read } = useWords()
  const latest = useRef<(event: KeyboardEvent) => boolean>(() => false)
  latest.current = (event) => {
    const { target } = event
    const letter = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (letter === 'f') return done(setCanvas({ finding: true }))
      if (letter === 'k') return done(setCanvas({ commanding: true }))
      if (isTyping(target) || event.shiftKey || event.altKey) return false
      const { meant } = meantBy(target)
      if (letter === 'a') return done(chooseAll())
      if (letter === 'd') return done(duplicateThings(meant))
      if (letter === 'g') return done(groupCards(meant, say('new-group')))
      return false
    }
    if (!(target instanceof Element)) return false
    if (event.key === 'Escape' && target.closest('.inspector')) return doing.back()
    if (isTyping(target) || isElsewhere(target)) return false
    const line = target.closest('.react-flow__edge')?.getAttribute('data-id') ?? null
    const { meant, only } = meantBy(target)
    if (event.altKey) return event.key.startsWith('Arrow') && doing.walk(only ?? '', event.key)
    const from = line === null ? undefined : lineOf(line)
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (from) return done(useRuleDocument.getState().perform(disconnect(from)))
      return meant.length > 0 && done(removeThings(meant, say, read))
    }
    if (event.key === '+' || event.key === 'Insert') {
      const { left, bottom } = target.getBoundingClientRect()
      const at = { x: left + 20, y: Math.min(bottom, innerHeight - 200) }
      const spot = from ?? nextExit(graphNow(), only ?? null)
      return done(setCanvas({ picker: { ...at, ...(spot && { from: spot }) } }))
    }
    if (letter === 'd' && meant.length > 0) return done(switchCards(meant))
    if (letter === 't') return done(doing.tidy())
    if (event.key === 'Escape' && useCanvas.getState().menu === null)
      return done(useRuleDocument.getState().choose([]))
    return false
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !latest.current(event)) return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const done = (_nothing: unknown) => true
/** Single letters mean something in the drawing, the list, and where nothing has the focus. */
const isElsewhere = (target: Element) =>
  target !== document.body && target.closest('.canvas, .outline, .palette') === null
