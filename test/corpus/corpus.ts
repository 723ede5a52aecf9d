import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { startInstallation } from '../bench/installation.ts'
import { createPlazaClient } from '../bench/plaza-client.ts'
import { fetchMails } from './fetch-mails.ts'
import { figuresOf } from './figures.ts'
import type { RunRules } from './labelled-post.ts'
import { monthPosts } from './month-posts.ts'
import { createRunHere } from './run-here.ts'
import { createRunOnPlaza } from './run-on-plaza.ts'

/** How well the shipped spam rule does: on mails of 2002 and on plaza's month, German apart. JSON on stdout. */
const { values } = parseArgs({
  options: {
    /** How many mails, half of them spam. */
    most: { type: 'string', default: '600' },
    /** By the core alone, without servers. */
    here: { type: 'boolean', default: false },
  },
})
const most = Number(values.most)
if (!Number.isInteger(most) || most < 2) throw new Error('--most takes a whole number from 2 on')
const rules = fileURLToPath(new URL('./spam-rules.json', import.meta.url))

async function measure(runRules: RunRules) {
  const corpora = {
    mails: await fetchMails(join(homedir(), '.cache', 'steward'), most),
    'plaza, English': monthPosts('en'),
    'plaza, German': monthPosts('de'),
  }
  for (const [corpus, posts] of Object.entries(corpora)) {
    const figures = await figuresOf(await runRules(posts))
    process.stdout.write(`${JSON.stringify({ corpus, ...figures }, undefined, 2)}\n`)
  }
}

if (values.here) {
  const { graph }: { graph: RuleGraph } = JSON.parse(await readFile(rules, 'utf8'))
  await measure(createRunHere(await loadCatalog(), graph))
} else {
  const steward = await startInstallation('corpus')
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  try {
    await steward.apply(rules)
    await measure(createRunOnPlaza(steward.url, plaza))
  } finally {
    await plaza.close()
    await steward.remove()
  }
}
process.exit(0)
