import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type LibraryItem, putItem } from '../api/library.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { libraryWords } from './library-words.ts'

/** The constant by which messages in German say du or Sie. */
const name = 'form-of-address'

export function FormOfAddress({ items }: { items: readonly LibraryItem[] }) {
  const { read } = useWords()
  const community = useReader((reader) => reader.community)
  const queries = useQueryClient()
  const known = items.find((item) => item.kind === 'constant' && item.name === name)
  const choose = useMutation({
    mutationFn: (value: string) =>
      putItem(community, 'constant', name, { basedOn: known?.revision ?? 0, content: { value } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['library'] }),
  })
  return (
    <label className="row form-of-address">
      {read(libraryWords.address)}
      <select
        value={known?.content.value === 'formal' ? 'formal' : 'familiar'}
        disabled={choose.isPending}
        onChange={({ target }) => choose.mutate(target.value)}
      >
        <option value="familiar">{read(libraryWords.familiar)}</option>
        <option value="formal">{read(libraryWords.formal)}</option>
      </select>
      {choose.isError && <Refusal error={choose.error} />}
    </label>
  )
}
