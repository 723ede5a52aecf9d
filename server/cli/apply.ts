import { type ApiClient, ApiProblem } from './api-client.ts'
import { applyConnection } from './apply-connection.ts'
import { applyCommunity, applyLibraryItem } from './apply-content.ts'
import { type ApplyOptions, applyRule } from './apply-rule.ts'
import { type Item, readItems } from './items.ts'

/** Community before connection before library before rule: each needs those before it. */
const order = { community: 0, connection: 1, library: 2, rule: 3 } as const

/** Puts what the files say in place; again: nothing changes. Answers whether all of it went well. */
export async function apply(
  api: ApiClient,
  files: readonly string[],
  how: ApplyOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const read = await Promise.all(files.map((file) => readItems(file)))
  const items = read.flat().toSorted((a, b) => order[a.kind] - order[b.kind])
  let well = true
  for (const item of items) {
    try {
      print(`${item.kind} "${item.name}" in ${item.community}: ${await applyItem(api, item, how)}`)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      well = false
      print(`${item.kind} "${item.name}" in ${item.community}: ${error.lines.join('\n')}`)
      if (error.code === 'not-running') break
    }
  }
  return well
}

/** What was done, in a word or two. */
function applyItem(api: ApiClient, item: Item, how: ApplyOptions): Promise<string> {
  switch (item.kind) {
    case 'community':
      return applyCommunity(api, item)
    case 'connection':
      return applyConnection(api, item)
    case 'library':
      return applyLibraryItem(api, item)
    case 'rule':
      return applyRule(api, item, how)
  }
}
