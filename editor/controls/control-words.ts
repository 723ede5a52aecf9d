import { useWords } from '../words/language.ts'

const words = {
  close: { en: 'Close', de: 'Schließen' },
  nothing: { en: 'Nothing is called that.', de: 'So heißt nichts.' },
  remove: { en: 'Remove', de: 'Entfernen' },
  undo: { en: 'Undo', de: 'Rückgängig' },
  notices: { en: 'Notices', de: 'Hinweise' },
}

/** What the controls say themselves. */
export function useControlWords() {
  const { read } = useWords()
  return {
    close: read(words.close),
    nothing: read(words.nothing),
    remove: read(words.remove),
    undo: read(words.undo),
    notices: read(words.notices),
  }
}
