import { createRule, listRules, type RuleSummary, readRule } from '../api/rules.ts'
import { useWho } from '../api/who.ts'
import { type RuleFile, ruleFileText } from '../document/rule-file.ts'

/** A name that no rule of the community has: the wished one, else with a number. */
async function freeName(community: string, wished: string): Promise<string> {
  const taken = new Set((await listRules(community)).map(({ name }) => name))
  let name = wished
  for (let count = 2; taken.has(name); count += 1) name = `${wished} ${count}`
  return name
}

/** A new rule from a file; answers its id. */
export async function importRule(community: string, { name, graph }: RuleFile): Promise<string> {
  const free = await freeName(community, name)
  const { id } = await createRule({ community, name: free, draft: graph, by: useWho.getState().name })
  return id
}

/** The same draft once more, beside the first; answers the id of the copy. */
export async function duplicateRule({ id, community, folder, tags, owner }: RuleSummary, wished: string) {
  const { draft } = await readRule(id)
  const name = await freeName(community, wished)
  const by = useWho.getState().name
  return (await createRule({ community, name, draft, by, folder, tags, owner })).id
}

/** The draft as a file of the browser. */
export async function downloadRule({ id, community, name }: RuleSummary): Promise<void> {
  const { draft } = await readRule(id)
  const address = URL.createObjectURL(
    new Blob([ruleFileText(community, name, draft)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim() || 'rule'}.rule.json`
  link.click()
  URL.revokeObjectURL(address)
}

/** Asks for a file; null when none was chosen. */
export function chooseFile(): Promise<string | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,application/json'
    input.onchange = () => resolve(input.files?.[0]?.text() ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
}
