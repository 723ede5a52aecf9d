import { Type } from 'typebox'
import type { CommunityEvent } from '../../nodes/contract/event.ts'
import type { Fact, FactRequest } from '../../nodes/contract/fact.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { typedAs } from '../http/typed-as.ts'
import type { AnswerFacts } from './answer-facts.ts'

export interface FactRoutesDeps {
  answerFacts: AnswerFacts
}

const budgetMs = 3_000

/** Facts about an event, asked by a rule that is only tried: the same answers that a run would get now. */
export function factsRoutes({ answerFacts }: FactRoutesDeps): Route[] {
  return [
    defineRoute({
      ...{ method: 'post', path: '/api/facts', summary: 'Facts about an event, for a try', tag: 'facts' },
      body: Type.Object({
        community: Type.String({ minLength: 1, maxLength: 200 }),
        rule: Type.String({ maxLength: 200 }),
        event: typedAs<CommunityEvent>(
          'CommunityEvent',
          Type.Object({
            id: Type.String(),
            connection: Type.String(),
            type: Type.String(),
            occurredAt: Type.String({ format: 'date-time' }),
            subject: Type.Object({ kind: Type.String(), id: Type.String() }),
          }),
        ),
        requests: Type.Array(typedAs<FactRequest>('FactRequest', Type.Object({ kind: Type.String() })), {
          maxItems: 50,
        }),
      }),
      response: Type.Object({ facts: Type.Array(typedAs<Fact>('Fact', Type.Object({ is: Type.String() }))) }),
      handler: async ({ body: { community, rule, event, requests } }) => ({
        // Whatever the event says of itself: nothing of another community is looked up.
        facts: await answerFacts(
          requests.map((request) => ({ event: { ...event, community }, rule, request })),
          { budgetMs },
        ),
      }),
    }),
  ]
}
