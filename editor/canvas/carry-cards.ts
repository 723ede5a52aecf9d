import { toast } from '../controls/toast.tsx'
import { type Clip, clipOf, pasteClip, readClip } from '../document/clip.ts'
import type { Place } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { graphNow } from './actions.ts'
import { placeNodes } from './place-nodes.ts'

/** The chosen things as text for the clipboard or a file; null when nothing is chosen. */
export function clipText(ids: readonly string[]): string | null {
  if (ids.length === 0) return null
  const graph = graphNow()
  return JSON.stringify(clipOf({ ...graph, layout: placeNodes(graph) }, ids), null, 2)
}

/** Puts down what a text holds, with its upper left corner at a place; false when it holds no cards. */
export function pasteText(text: string, at: Place): boolean {
  const clip = readClip(text)
  if (!clip) return false
  const corner = cornerOf(clip)
  const { command, ids } = pasteClip(clip, { x: at.x - corner.x, y: at.y - corner.y }, graphNow())
  useRuleDocument.getState().perform(command)
  useRuleDocument.getState().choose(ids)
  return true
}

function cornerOf({ layout, stickyNotes }: Clip): Place {
  const all = [...Object.values(layout), ...Object.values(stickyNotes)]
  if (all.length === 0) return { x: 0, y: 0 }
  return { x: Math.min(...all.map(({ x }) => x)), y: Math.min(...all.map(({ y }) => y)) }
}

/** By a menu, where no key was pressed; a browser may not allow it. */
export async function copyByMenu(ids: readonly string[], said: string) {
  const text = clipText(ids)
  if (text === null) return
  await navigator.clipboard.writeText(text)
  toast(said)
}

export async function pasteByMenu(at: Place, words: { keys: string; none: string }) {
  const text = await navigator.clipboard.readText().catch(() => undefined)
  if (text === undefined) toast(words.keys)
  else if (!pasteText(text, at)) toast(words.none)
}

export function saveCardsAsFile(ids: readonly string[]) {
  const text = clipText(ids)
  if (text === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'cards.steward.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
