import { timedVerb } from '../member-verb.ts'

export const node = timedVerb('mute', { who: 'actor', duration: 'P1D' })
