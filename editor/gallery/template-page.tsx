import './gallery.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Language } from '../../nodes/contract/json.ts'
import { fillTemplate, firstAnswers, type RuleTemplate } from '../../workflows/templates/template.ts'
import { ruleTemplates } from '../../workflows/templates/templates.browser.ts'
import { listAbilities } from '../api/abilities.ts'
import { useReader, useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { AskField } from './ask-field.tsx'
import { beginRule } from './begin-rule.ts'
import { galleryWords as words } from './gallery-words.ts'
import { GraphPicture } from './graph-picture.tsx'
import { Where } from './where.tsx'

const RestraintNotice = lazy(async () => ({
  default: (await import('../rules/restraint-notice.tsx')).RestraintNotice,
}))

/** One rule to begin with: its picture, what it has to know, and then a rule of one's own. */
export function TemplatePage({ id }: { id: string }) {
  const { read, language } = useWords()
  const template = useMemo(() => ruleTemplates().find((one) => one.id === id), [id])
  if (!template)
    return (
      <div className="page">
        <p className="empty">{read(words.unknown)}</p>
      </div>
    )
  return <Questions key={language} template={template} language={language} />
}

function Questions({ template, language }: { template: RuleTemplate; language: Language }) {
  const { read } = useWords()
  const community = useReader((reader) => reader.community)
  const [, go] = useLocation()
  const [name, setName] = useState(read(template.name))
  const [answers, setAnswers] = useState(() => firstAnswers(template, language))
  const [connections, setConnections] = useState<string[]>([])
  const graph = useMemo(
    () => fillTemplate(template, language, answers, connections),
    [template, language, answers, connections],
  )
  const abilities = useQuery({
    queryKey: ['abilities', community],
    queryFn: () => listAbilities(community),
    enabled: community !== '',
  })
  const make = useMutation({
    mutationFn: (live: boolean) => beginRule(community, name, graph, live ? read(words.note) : undefined),
    onSuccess: (rule) => go(`/rules/${encodeURIComponent(rule)}`),
  })
  // Texts are no fields of the browser's own: it does not tell that one is empty.
  const isAnswered = template.asks.every(({ id, kind }) => kind !== 'long-text' || answers[id] !== '')
  const isReady = isAnswered && !make.isPending && community !== ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    make.mutate(false)
  }
  return (
    <div className="page template-page">
      <p>
        <Link href="/gallery">← {read(words.back)}</Link>
      </p>
      <h1>{read(template.name)}</h1>
      <p>{read(template.about)}</p>
      <div className="picture">
        <GraphPicture graph={graph} size="titles" />
      </div>
      <form onSubmit={submit}>
        <label className="field">
          <span>{read(words.name)}</span>
          <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        {abilities.data && (
          <Where all={abilities.data} graph={graph} chosen={connections} onChange={setConnections} />
        )}
        {template.asks.map((ask) => (
          <AskField
            key={ask.id}
            ask={ask}
            value={answers[ask.id]}
            onChange={(value) => setAnswers({ ...answers, [ask.id]: value })}
          />
        ))}
        <Suspense fallback={null}>
          <RestraintNotice graph={graph} heading="h2" />
        </Suspense>
        <p className="quiet">{read(words['make-hint'])}</p>
        <div className="row">
          <button type="submit" className="main" disabled={!isReady}>
            {read(words.make)}
          </button>
          <button
            type="button"
            disabled={!isReady}
            onClick={(event) => event.currentTarget.form?.reportValidity() && make.mutate(true)}
          >
            {read(words['make-live'])}
          </button>
        </div>
        {make.isError && <Refusal error={make.error} />}
      </form>
    </div>
  )
}
