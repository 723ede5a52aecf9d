import { catalog } from '../canvas/catalog.ts'
import { engineReasons } from './engine-reasons.ts'

/** All that a trail may say: what the engine notes, and what each node does. */
export const knownReasons = [...engineReasons, ...catalog.all().flatMap(({ words }) => words.reasons ?? [])]
