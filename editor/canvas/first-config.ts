import type { CatalogEntry } from '../../nodes/catalog.ts'
import type { JsonObject, Language } from '../../nodes/contract/json.ts'

/** What a new card is set to; its texts are in the language of who draws it. */
export function firstConfig({ definition, words }: CatalogEntry, language: Language): JsonObject {
  const config: JsonObject = JSON.parse(JSON.stringify(definition.defaults))
  for (const [field, said] of Object.entries(words.begins ?? {})) config[field] = said[language]
  return config
}
