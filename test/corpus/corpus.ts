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
import type { Question, RunRules } from './labelled-post.ts'
import { monthPosts } from './month-posts.ts'
import { createRunHere } from './run-here.ts'
import { createRunOnPlaza } from './run-on-plaza.ts'

/** How well two rules of words do: on mails of 2002 and on plaza's month, German apart. JSON on stdout. */
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
const rules = ['./spam-rules.json', './insult-rules.json'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
)
const spam: Question = { finds: 'spam', verb: 'hide', labels: ['spam', 'spam-1', 'spam-2'] }
const insults: Question = { finds: 'insults', verb: 'hold-for-review', labels: ['abuse'] }

async function measure(runRules: RunRules) {
  const mails = await fetchMails(join(homedir(), '.cache', 'steward'), most)
  const corpora = [
    { corpus: 'mails', posts: mails, questions: [spam] },
    { corpus: 'plaza, English', posts: monthPosts('en'), questions: [spam, insults] },
    { corpus: 'plaza, German', posts: monthPosts('de'), questions: [spam, insults] },
  ]
  for (const { corpus, posts, questions } of corpora) {
    const judged = await runRules(posts)
    for (const question of questions) {
      const figures = await figuresOf(judged, question)
      process.stdout.write(`${JSON.stringify({ corpus, ...figures }, undefined, 2)}\n`)
    }
  }
}

if (values.here) {
  const read = async (file: string): Promise<RuleGraph> => JSON.parse(await readFile(file, 'utf8')).graph
  await measure(createRunHere(await loadCatalog(), await Promise.all(rules.map(read))))
} else {
  const steward = await startInstallation('corpus')
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  try {
    for (const file of rules) await steward.apply(file)
    await measure(createRunOnPlaza(steward.url, plaza))
  } finally {
    await plaza.close()
    await steward.remove()
  }
}
process.exit(0)
