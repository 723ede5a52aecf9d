import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { apiTypes } from './api-types.ts'
import { describeAll } from './describe-all.ts'

it('the types that the editor has of the API are those that the API describes', async () => {
  const written = readFileSync(new URL('../../editor/api/api.generated.ts', import.meta.url), 'utf8')
  // When this differs: npm run api-types
  expect(written).toBe(await apiTypes(await describeAll()))
})
