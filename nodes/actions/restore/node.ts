import { contentVerb } from '../content-verb.ts'

export const node = contentVerb('restore')
