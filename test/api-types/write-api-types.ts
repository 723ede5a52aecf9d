import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { apiTypes } from './api-types.ts'
import { describeAll } from './describe-all.ts'

const file = fileURLToPath(new URL('../../editor/api/api.generated.ts', import.meta.url))
await writeFile(file, await apiTypes(await describeAll()))
