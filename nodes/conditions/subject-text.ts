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
      return title === '' ? text : `${title}\n${text}`
  }
}
