// These packages ship no types; only what is used is described.
declare module 'vader-sentiment' {
  const vader: {
    SentimentIntensityAnalyzer: {
      polarity_scores(text: string): { neg: number; neu: number; pos: number; compound: number }
    }
  }
  export default vader
}
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void
  }
  export function containerBootstrap(): Promise<Container>
}
declare module '@nlpjs/lang-de' {
  export const LangDe: unknown
}
declare module '@nlpjs/sentiment' {
  import type { Container } from '@nlpjs/core'
  export class SentimentAnalyzer {
    constructor(settings: { container: Container })
    process(input: { utterance: string; locale: string }): Promise<{
      sentiment: { score: number; numHits: number; numWords: number }
    }>
  }
}
