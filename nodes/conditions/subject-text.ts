import { Type } from 'typebox'
import type { CommunityEvent } from '../contract/event.ts'

/** Where a condition looks. */
export const lookIn = Type.Enum(['text', 'title', 'both'])

/** The text of what an event is about. */
export function subjectText(event: CommunityEvent, where: 'text' | 'title' | 'both' = 'text'): string {
  const { text = '', title = '' } = event.subject
  switch (where) {
    case 'text':
      return text
    case 'title':
      return title
    case 'both':
      return title === '' ? text : bothOf(event.subject, `${title}\n`, text)
  }
}

/** Put together once for all the rules that look at it. */
const joined = new WeakMap<object, string>()

function bothOf(subject: object, title: string, text: string): string {
  const known = joined.get(subject)
  if (known !== undefined) return known
  const both = title + text
  joined.set(subject, both)
  return both
}
