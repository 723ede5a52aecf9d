import { sayEffect } from '../runs/say-effect.ts'
import { useWords } from '../words/language.ts'

const asked = /^(\S+) (\S+) (\S+): ([\s\S]*)$/

/** What is to be done, by its name, and the words it is about. */
export function ApproveQuestion({ question }: { question: string }) {
  const { read } = useWords()
  const [, verb, kind, , excerpt] = asked.exec(question) ?? []
  if (verb === undefined || kind === undefined) return <p className="question">{question}</p>
  return (
    <>
      <p className="question">{read(sayEffect(verb, { kind }))}</p>
      {excerpt && <blockquote>{excerpt}</blockquote>}
    </>
  )
}
