import type { FactRequest } from '../../../nodes/contract/fact.ts'
import { matchPatterns } from '../../../nodes/matching/patterns.ts'
import { type Provide, value } from '../provider.ts'

export const patternMatch: Provide<Extract<FactRequest, { kind: 'pattern-match' }>> = async ({
  patterns,
  text,
}) => value(matchPatterns(patterns, text).matched, 'patterns')
