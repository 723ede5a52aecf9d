import { create } from 'zustand'
import { replaceGraph } from '../document/commands.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import type { RuleFile } from '../document/rule-file.ts'
import { useWords } from '../words/language.ts'
import { words } from '../words/words.ts'
import { ImportDialog } from './import-dialog.tsx'

const useOffered = create<{ file: RuleFile | null }>(() => ({ file: null }))

/** A rule file was dropped on the drawing or chosen: whether it takes its place is asked. */
export const offerFile = (file: RuleFile | null) => useOffered.setState({ file })

/** Asks whether the offered file takes the place of the drawing; one step of undo takes it back. */
export function OfferedFile() {
  const { say } = useWords()
  const file = useOffered((offered) => offered.file)
  const perform = useRuleDocument((document) => document.perform)
  if (!file) return null
  return (
    <ImportDialog
      file={file}
      action={say('import-here')}
      onClose={() => offerFile(null)}
      onDone={({ graph }) => {
        perform(replaceGraph(graph, words['imported-here']))
        offerFile(null)
      }}
    />
  )
}
