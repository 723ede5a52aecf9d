import { tagVerb } from '../tag-verb.ts'

export const node = tagVerb('add-tag')
