import { checkTemplate, renderTemplate } from '../../../nodes/matching/templates.ts'
import { useWords } from '../../words/language.ts'
import { inspectorWords } from '../inspector-words.ts'
import { useAbilities } from '../use-abilities.ts'
import { SampleChoice, useSample } from '../use-sample.tsx'

/** How it reads for an event, how long that is, and for which platform it is too long. */
export function TemplatePreview({ text, counts }: { text: string; counts: boolean }) {
  const { read, language } = useWords()
  const { values } = useSample()
  const abilities = useAbilities()
  if (text.trim() === '') return null
  const checked = checkTemplate(text)
  if (!checked.ok) return <p className="wrong">{read(checked)}.</p>
  const rendered = renderTemplate(text, values)
  if (!rendered.ok) return <p className="wrong">{read(rendered)}.</p>
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
      {tooLong.length > 0 && (
        <p className="wrong">
          {read(inspectorWords['too-long-for'])} {tooLong.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {text.includes('{') && <SampleChoice />}
    </div>
  )
}
