import { roleVerb } from '../member-verb.ts'

export const node = roleVerb('add-role', { who: 'actor', role: 'trusted' })
