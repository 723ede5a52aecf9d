import { LangDe } from '@nlpjs/lang-de'
import { SentimentAnalyzer } from '@nlpjs/sentiment'
import vader from 'vader-sentiment'
import type { FactRequest } from '../../../nodes/contract/fact.ts'
import { notProvided, type Provide, value } from '../provider.ts'
import { languageOf } from './language.ts'

const mostCharacters = 4_000

/** `{ score, coverage }`: from -1 (angry) to 1; coverage is the share of words the lexicon knows. English and German. */
export const sentiment: Provide<Extract<FactRequest, { kind: 'sentiment' }>> = async ({ text }) => {
  const seen = text.slice(0, mostCharacters)
  switch (await languageOf(seen)) {
    case 'en': {
      const { compound, neu } = vader.SentimentIntensityAnalyzer.polarity_scores(seen)
      return value({ score: compound, coverage: 1 - neu }, 'vader', '1.1')
    }
    case 'de': {
      const german = await germanAnalyzer
      const { sentiment: found } = await german.process({ utterance: seen, locale: 'de' })
      const coverage = found.numWords > 0 ? found.numHits / found.numWords : 0
      return value({ score: Math.max(-1, Math.min(1, found.score)), coverage }, 'nlpjs-de', '4')
    }
    default:
      return notProvided
  }
}

const germanAnalyzer = makeGermanAnalyzer()

async function makeGermanAnalyzer(): Promise<SentimentAnalyzer> {
  const { containerBootstrap } = await import('@nlpjs/core')
  const container = await containerBootstrap()
  container.use(LangDe)
  return new SentimentAnalyzer({ container })
}
