import { liftVerb } from '../member-verb.ts'

export const node = liftVerb('unmute')
