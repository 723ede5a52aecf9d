import { roleVerb } from '../member-verb.ts'

export const node = roleVerb('remove-role', { who: 'actor', role: 'trusted' })
