import './filters.css'
import './gallery.css'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import {
  fillTemplate,
  type RuleTemplate,
  type TemplatePurpose,
  templatePurposes,
} from '../../workflows/templates/template.ts'
import { ruleTemplates } from '../../workflows/templates/templates.browser.ts'
import { useWords } from '../words/language.ts'
import { purposeWords, galleryWords as words } from './gallery-words.ts'
import { GraphPicture } from './graph-picture.tsx'

/** Whole rules to begin with, by what they are about. */
export function GalleryPage() {
  const { read } = useWords()
  const [purpose, setPurpose] = useState<TemplatePurpose>()
  const all = useMemo(ruleTemplates, [])
  const shown = templatePurposes
    .filter((one) => purpose === undefined || one === purpose)
    .flatMap((one) => all.filter((template) => template.purpose === one))
  return (
    <div className="page">
      <h1>{read(words.title)}</h1>
      <p className="quiet">{read(words.lead)}</p>
      <fieldset className="filters" aria-label={read(words.filter)}>
        <button type="button" aria-pressed={purpose === undefined} onClick={() => setPurpose(undefined)}>
          {read(words.everything)}
        </button>
        {templatePurposes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={purpose === one}
            onClick={() => setPurpose(purpose === one ? undefined : one)}
          >
            {read(purposeWords[one])}
          </button>
        ))}
      </fieldset>
      <ul className="gallery">
        {shown.map((template) => (
          <Entry key={template.id} template={template} />
        ))}
      </ul>
    </div>
  )
}

function Entry({ template }: { template: RuleTemplate }) {
  const { read, language } = useWords()
  const { id, name, about, asks, purpose } = template
  const graph = useMemo(() => fillTemplate(template, language), [template, language])
  const questions = read(words[asks.length === 1 ? 'questions' : 'many-questions'])
  return (
    <li>
      <div className="picture">
        <GraphPicture graph={graph} size="signs" />
      </div>
      <div className="words">
        <h2>{read(name)}</h2>
        <p>{read(about)}</p>
        <div className="row">
          <span className="quiet grow">
            {read(purposeWords[purpose])} · {asks.length} {questions}
          </span>
          <Link className="button" href={`/gallery/${id}`} aria-label={`${read(words.use)}: ${read(name)}`}>
            {read(words.use)}
          </Link>
        </div>
      </div>
    </li>
  )
}
