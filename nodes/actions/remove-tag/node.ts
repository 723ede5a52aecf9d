import { tagVerb } from '../tag-verb.ts'

export const node = tagVerb('remove-tag')
