import { Type } from 'typebox'
import { Refusal } from '../http/errors.ts'
import { defineRoute, type Route } from '../http/route.ts'
import type { Epochs } from './epochs.ts'

const time = Type.String({ format: 'date-time' })
export const raisedSchema = Type.Object({ epoch: Type.Integer(), runs: Type.Integer() })
const restoresSchema = Type.Object({
  epoch: Type.Integer(),
  lost: Type.Array(Type.Object({ since: time, until: time })),
})

/** After the database was restored from a backup. */
export function restoredRoutes({ epochs, now }: { epochs: Epochs; now: () => Date }): Route[] {
  const tag = 'restored'
  return [
    defineRoute({
      ...{ method: 'get', path: '/api/restored', summary: 'The epoch, and the times that were lost', tag },
      response: restoresSchema,
      handler: async () => ({
        epoch: await epochs.current(),
        lost: (await epochs.lostTimes()).map(({ since, until }) => ({
          since: since.toISOString(),
          until: until.toISOString(),
        })),
      }),
    }),
    defineRoute({
      ...{ method: 'post', path: '/api/restored', summary: 'The database was restored from a backup', tag },
      body: Type.Object({ backupAt: time }),
      response: raisedSchema,
      handler: async ({ body }) => {
        const backupAt = new Date(body.backupAt)
        if (backupAt > now()) {
          const message = 'is in the future; it is the time at which the backup was made'
          throw new Refusal('invalid', { fields: [{ pointer: '/body/backupAt', message }] })
        }
        return epochs.raise(backupAt)
      },
    }),
  ]
}
