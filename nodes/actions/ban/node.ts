import { timedVerb } from '../member-verb.ts'

export const node = timedVerb('ban', { who: 'actor' })
