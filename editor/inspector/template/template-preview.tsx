import { checkTemplate, renderTemplate } from '../../../nodes/matching/templates.ts'
import { useWords } from '../../words/language.ts'
import type { ValueField } from '../condition/condition-fields.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useAbilities } from '../use-abilities.ts'
import { SampleChoice, useSample } from '../use-sample.tsx'
import { emptyIn, withStandIns } from './preview-values.ts'
import { templateWords } from './template-words.ts'

interface Props {
  text: string
  fields: readonly ValueField[]
  /** Its length counts: it is a message. */
  counts: boolean
}

/** How it reads for an event, what is empty there, how long it is, and for which platform it is too long. */
export function TemplatePreview({ text, fields, counts }: Props) {
  const { read, language } = useWords()
  const sample = useSample()
  const abilities = useAbilities()
  if (text.trim() === '') return null
  const checked = checkTemplate(text)
  if (!checked.ok) return <p className="wrong">{read(checked)}.</p>
  const values = withStandIns(sample.values, text, fields, language)
  const rendered = renderTemplate(text, values)
  if (!rendered.ok) return <p className="wrong">{read(rendered)}.</p>
  const empty = emptyIn(values, text, fields, language)
  const length = [...rendered.text].length
  const tooLong = abilities.filter(({ longestText }) => longestText !== null && length > longestText)
  const limits = abilities.flatMap(({ name, longestText }) =>
    longestText === null ? [] : [`${name} ${longestText.toLocaleString(language)}`],
  )
  return (
    <div className="preview">
      {(counts || text.includes('{')) && (
        <figure>
          <figcaption>{read(inspectorWords.preview)}</figcaption>
          <blockquote>{rendered.text}</blockquote>
        </figure>
      )}
      {counts && (
        <small>
          {length.toLocaleString(language)} {read(inspectorWords.characters)}
          {limits.length > 0 && ` (${limits.join(', ')})`}
        </small>
      )}
      {empty.length > 0 && (
        <small>
          {read(templateWords['empty-here'])} {empty.join(', ')}. {read(templateWords['empty-hint'])}
        </small>
      )}
      {tooLong.length > 0 && (
        <p className="wrong">
          {read(inspectorWords['too-long-for'])} {tooLong.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {text.includes('{') && <SampleChoice />}
    </div>
  )
}
