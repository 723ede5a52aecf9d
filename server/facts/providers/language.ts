import { eld } from 'eld/small'
import type { FactRequest } from '../../../nodes/contract/fact.ts'
import { notProvided, type Provide, value } from '../provider.ts'

const mostCharacters = 2_000

/** ISO 639-1 code, or not provided where there is nothing to go by. */
export async function languageOf(text: string): Promise<string | null> {
  const found = eld.detect(text.slice(0, mostCharacters))
  return found.language === '' ? null : found.language
}

export const language: Provide<Extract<FactRequest, { kind: 'language' }>> = async ({ text }) => {
  const found = await languageOf(text)
  return found === null ? notProvided : value(found, 'eld', '2')
}
