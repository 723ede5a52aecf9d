import { parseArgs } from 'node:util'
import { anEditor, type TestEditor } from '../../browser/editor-page.ts'
import { largeRule } from './large-rule.ts'
import { bytesOnTheWire, framesWhileDragging, problemsAfterKeystroke, timeToDraw } from './measure-page.ts'
import { within } from './within.ts'

const cards = 300
const name = 'Three hundred cards'
const say = (figure: string, values: object) =>
  process.stdout.write(`${JSON.stringify({ figure, ...values })}\n`)
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const round = (value: number) => Math.round(value * 10) / 10

type Step = (editor: TestEditor, rule: string) => Promise<void>

const steps: { readonly [step: string]: Step } = {
  'first load': async ({ browser, steward: { url } }, rule) => {
    const pages = { overview: '/', rules: '/rules', 'a rule': `/rules/${rule}` }
    for (const [page, path] of Object.entries(pages))
      say('first load', { page, ...(await bytesOnTheWire(browser, `${url}${path}`)) })
  },
  open: async (editor) => {
    const page = await editor.open('/rules')
    const times: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      times.push(await timeToDraw(page, name))
      await page.getByRole('link', { name: 'Rules', exact: true }).click()
    }
    await page.context().close()
    say('open', { cards, ms: round(middle(times)), all: times.map(round) })
  },
  drag: async (editor) => {
    const page = await editor.open('/rules')
    await timeToDraw(page, name)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.waitForTimeout(3_000)
    const { fps, p95, longest } = await framesWhileDragging(page, 'card-37', 4)
    await page.context().close()
    say('drag', { cards, fps: round(fps), p95: round(p95), longest: round(longest) })
  },
  keys: async (editor, rule) => {
    const page = await editor.open(`/rules/${rule}`)
    const times = await typeInto(page)
    await page.context().close()
    say('problems after a keystroke', { cards, ms: round(middle(times)), all: times.map(round) })
  },
}

/** Takes the only word of a check away and gives it back, letter by letter. */
async function typeInto(page: Awaited<ReturnType<TestEditor['open']>>): Promise<number[]> {
  await page.locator('.react-flow__node[data-id="card-31"]').click({ position: { x: 20, y: 6 } })
  const words = page.locator('.inspector').getByRole('textbox', { name: /words/i }).first()
  await words.fill('x')
  await words.press('End')
  await page.waitForTimeout(1_500)
  const times: number[] = []
  for (const key of ['Backspace', 'y', 'Backspace', 'z', 'Backspace']) {
    times.push(await problemsAfterKeystroke(page, key))
    await page.waitForTimeout(300)
  }
  return times
}

/** `npm run bench:editor`: what the editor weighs, and how it moves with 300 cards; `-- --only drag` for one step. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const chosen = Object.entries(steps).filter(([step]) => values.only?.includes(step) ?? true)
  if (chosen.length === 0)
    throw new Error(`There is no such step; there are ${Object.keys(steps).join(', ')}`)
  const editor = await within(180, 'starting Steward and a browser', () => anEditor('bench-editor'))
  try {
    const rule = await editor.newRule(name, largeRule(cards))
    for (const [step, work] of chosen) await within(90, step, () => work(editor, rule))
    if (editor.troubles.length > 0) throw new Error(editor.troubles.join('\n'))
  } finally {
    await within(30, 'stopping', () => editor.close())
  }
}

try {
  await bench()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
