import { anEditor } from '../../browser/editor-page.ts'
import { largeRule } from './large-rule.ts'
import { bytesOnTheWire, framesWhileDragging, problemsAfterKeystroke, timeToDraw } from './measure-page.ts'

const size = 300
const say = (figure: string, values: object) =>
  process.stdout.write(`${JSON.stringify({ figure, ...values })}\n`)
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const round = (value: number) => Math.round(value * 10) / 10

/** `npm run bench:editor`: what the editor weighs, and how it moves with 300 cards. */
async function bench(): Promise<void> {
  const editor = await anEditor('bench-editor')
  try {
    const { url } = editor.steward
    const name = 'Three hundred cards'
    const id = await editor.newRule(name, largeRule(size))
    for (const [page, path] of [
      ['overview', '/'],
      ['rules', '/rules'],
      ['a rule', `/rules/${id}`],
    ] as const)
      say('first load', { page, ...(await bytesOnTheWire(editor.browser, `${url}${path}`)) })

    const page = await editor.open('/rules')
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) {
      times.push(await timeToDraw(page, name))
      await page.getByRole('link', { name: 'Rules', exact: true }).click()
    }
    say('open', { cards: size, ms: round(middle(times)), all: times.map(round) })

    await timeToDraw(page, name)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.waitForTimeout(3_000)
    const { fps, p95, longest } = await framesWhileDragging(page, 'card-37', 4)
    say('drag', { cards: size, fps: round(fps), p95: round(p95), longest: round(longest) })

    const found = await typeInto(editor, id)
    say('problems after a keystroke', { cards: size, ms: round(middle(found)), all: found.map(round) })
    if (editor.troubles.length > 0) throw new Error(editor.troubles.join('\n'))
  } finally {
    await editor.close()
  }
}

/** Takes the only word of a check away and gives it back, letter by letter. */
async function typeInto(editor: Awaited<ReturnType<typeof anEditor>>, id: string): Promise<number[]> {
  const page = await editor.open(`/rules/${id}`)
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

await bench()
