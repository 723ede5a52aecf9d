import { useEffect, useRef } from 'react'
import { toast } from '../controls/toast.tsx'
import type { Place } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { removeThings } from './actions.ts'
import { clipText, pasteText } from './carry-cards.ts'
import { isTyping, meantBy } from './use-canvas-keys.ts'

/** Copy, cut and paste of cards by the browser's own keys and menus: across rules, tabs and windows. */
export function useClipboard(pasteAt: () => Place) {
  const { say, read } = useWords()
  const at = useRef(pasteAt)
  at.current = pasteAt
  const words = useRef({ say, read })
  words.current = { say, read }
  useEffect(() => {
    const isOurs = (event: ClipboardEvent) =>
      !isTyping(event.target) && (document.getSelection()?.isCollapsed ?? true)
    const onCopy = (event: ClipboardEvent) => {
      const { meant } = meantBy(document.activeElement)
      const text = isOurs(event) ? clipText(meant) : null
      if (text === null || !event.clipboardData) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
      const { say, read } = words.current
      if (event.type === 'cut') removeThings(meant, say, read)
      else toast(say('copied', { n: meant.length }))
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs(event) || !event.clipboardData) return
      event.preventDefault()
      if (!pasteText(event.clipboardData.getData('text/plain'), at.current()))
        toast(words.current.say('not-cards'))
    }
    const stop = useRuleDocument.subscribe((now, before) => {
      if (now.selection !== before.selection) forgetText()
    })
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.react-flow, .outline')) forgetText()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      stop()
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}

/** What was chosen last is what is copied: text marked before a card was chosen is not meant any more. */
function forgetText() {
  if (!isTyping(document.activeElement)) document.getSelection()?.removeAllRanges()
}
