import { tellVerb } from '../tell-verb.ts'

export const node = tellVerb('warn', 'Please keep to the rules of this community.')
