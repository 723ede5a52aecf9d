import { useState } from 'react'
import type { JsonObject } from '../../nodes/contract/json.ts'
import { IconButton } from '../controls/icon.tsx'
import { Tabs } from '../controls/tabs.tsx'
import { TemplateField } from '../inspector/template/template-field.tsx'
import { useWords } from '../words/language.ts'
import { libraryWords } from './library-words.ts'
import { filledTexts, readTexts, readWordings, type Wording, wordingOn } from './read-content.ts'

interface Props {
  content: JsonObject
  onChange: (content: JsonObject) => void
}

const addresses = [
  { key: 'en', words: 'english' },
  { key: 'de', words: 'german' },
  { key: 'de-formal', words: 'german-formal' },
] as const

/** A message in each language and form of address. */
export function TemplateEditor({ content, onChange }: Props) {
  const { read, language } = useWords()
  const [at, turn] = useState<(typeof addresses)[number]['key']>(language)
  const texts = readTexts(content)
  return (
    <Tabs
      label={read(libraryWords.text)}
      tabs={addresses.map(({ key, words }) => ({
        key,
        label: `${read(libraryWords[words])}${texts[key]?.trim() ? '' : ' –'}`,
      }))}
      value={at}
      onChange={turn}
    >
      <TemplateField
        label={read(libraryWords[addresses.find(({ key }) => key === at)?.words ?? 'text'])}
        value={texts[at] ?? ''}
        onChange={(text) => onChange({ texts: filledTexts({ ...texts, [at]: text }) })}
      />
    </Tabs>
  )
}

/** The house rules as worded: each wording with the day from which it holds. */
export function PolicyEditor({ content, onChange }: Props) {
  const { read } = useWords()
  const wordings = readWordings(content)
  const today = new Date().toISOString().slice(0, 10)
  const holding = wordingOn(wordings, today)
  const put = (changed: readonly Wording[]) =>
    onChange({ wordings: changed.map(({ from, texts }) => ({ from, texts: filledTexts(texts) })) })
  const change = (at: number, wording: Wording) =>
    put(wordings.map((old, index) => (index === at ? wording : old)))
  return (
    <>
      {wordings.map((wording, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a wording has no name but its place
        <fieldset key={at} className="wording">
          <legend>
            {read(libraryWords.from)} {wording.from}
            {wording === holding && <em> ({read(libraryWords.now)})</em>}
            {wording.from > today && <em> ({read(libraryWords.later)})</em>}
          </legend>
          <div className="row">
            <input
              type="date"
              aria-label={`${read(libraryWords.from)} ${at + 1}`}
              value={wording.from}
              onChange={({ target }) => target.value && change(at, { ...wording, from: target.value })}
            />
            {wordings.length > 1 && (
              <IconButton
                icon="bin"
                label={`${read(libraryWords.remove)}: ${wording.from}`}
                onClick={() => put(wordings.filter((_old, index) => index !== at))}
              />
            )}
          </div>
          {(['en', 'de'] as const).map((language) => (
            <label className="field" key={language}>
              <span>{read(libraryWords[language === 'en' ? 'english' : 'german-plain'])}</span>
              <textarea
                rows={4}
                value={wording.texts[language] ?? ''}
                onChange={({ target }) =>
                  change(at, { ...wording, texts: { ...wording.texts, [language]: target.value } })
                }
              />
            </label>
          ))}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => put([...wordings, { from: today, texts: { ...wordings.at(-1)?.texts } }])}
      >
        {read(libraryWords['new-wording'])}
      </button>
    </>
  )
}
