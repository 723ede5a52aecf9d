import { tellVerb } from '../tell-verb.ts'

export const node = tellVerb('send-message', 'Hello {{ member.name }}, welcome!')
