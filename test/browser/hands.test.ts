import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings, middleOf } from './editor-page.ts'

const file = readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8')
const { graph: draft } = JSON.parse(file)

let community: BrowsedCommunity
const troubles: string[] = []
beforeAll(async () => {
  community = await browseCommunity()
})
afterAll(() => community?.close())

const newRule = (name: string, graph = draft) => community.newRule(name, graph)
async function open(rule: string, more: object = {}): Promise<Page> {
  const context = await community.browser.newContext({
    ...{ locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    ...more,
  })
  await context.addInitScript(() => localStorage.setItem('tour', 'closed'))
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  page.setDefaultTimeout(40_000)
  await page.goto(`${community.served.url}/rules/${rule}`)
  await cards(page).nth(2).waitFor()
  return page
}
const cards = (page: Page) => page.locator('.react-flow__node')
const lines = (page: Page) => page.locator('.react-flow__edge')
const item = (page: Page, name: string) => page.getByRole('menuitem', { name })
const saved = (page: Page) => page.locator('.rule-bar').getByText('Saved').waitFor()

describe('with a mouse', { timeout: 180_000 }, () => {
  let page: Page
  let rule: string

  it('a card, a line and the ground each have a menu of what can be done', async () => {
    rule = await newRule('Menus')
    page = await open(rule)
    await cards(page).nth(2).locator('header').click({ button: 'right' })
    await item(page, 'Switch off').click()
    await page.locator('.off-mark').waitFor()
    await cards(page).nth(2).locator('header').click({ button: 'right' })
    await item(page, 'Duplicate').click()
    await expect.poll(() => cards(page).count()).toBe(4)
    await page.locator('.way').last().click({ button: 'right' })
    await item(page, 'Cut the line').click()
    await expect.poll(() => lines(page).count()).toBe(1)
    await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 40, y: 40 } })
    expect(await findings(page)).toEqual([])
    await item(page, 'Add a sticky note').click()
    await page.getByLabel('Sticky note', { exact: true }).waitFor()
    await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 40, y: 500 } })
    await item(page, 'Add a card').click()
    await page.getByRole('dialog', { name: 'Add a card' }).getByRole('combobox').fill('reply')
    await page.keyboard.press('Enter')
    await expect.poll(() => cards(page).locator('.card').count()).toBe(5)
  })

  it('the menu is gone through by arrows, and closed by Escape', async () => {
    await cards(page).first().locator('header').click({ button: 'right' })
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('End')
    await expect.poll(() => page.locator(':focus').textContent()).toContain('Remove')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  it('chosen cards are copied, also when text was marked before', async () => {
    page = await open(await newRule('Marked'))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.inspector .quiet').first().selectText()
    await cards(page).nth(1).locator('header').click()
    await page.locator('.inspector h2').first().getByText('Text contains').waitFor()
    await page.keyboard.press('Control+c')
    await page.getByText('1 card copied').waitFor()
    await page.locator('.inspector h2').first().selectText()
    await page.keyboard.press('Control+c')
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe('Text contains')
  })

  it('a rule in a file takes the place of the drawing when it is dropped there and that is wanted', async () => {
    page = await open(await newRule('Dropped on'))
    const other = { ...JSON.parse(file), name: 'Other' }
    other.graph.nodes[1].config.words = ['roulette']
    await dropFile(page.locator('.react-flow'), 'other.steward.json', JSON.stringify(other))
    await page.getByRole('dialog').getByRole('button', { name: 'Put it in place of this drawing' }).click()
    await cards(page).getByText('roulette').waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await cards(page).getByText('casino').waitFor()
    await dropFile(page.locator('.react-flow'), 'holiday.txt', 'no rule at all')
    await page.getByText('This file is no rule of Steward.').waitFor()
  })

  it('what no connection can do is greyed, with the reason, and says so again once it is drawn', async () => {
    await page.locator('.palette').getByRole('searchbox').fill('webhook')
    const greyed = page.locator('.palette-lacking')
    await greyed.getByText('No connection tells of this').waitFor()
    await greyed.click()
    await page.locator('.inspector').getByRole('note').getByText('No connection tells of this').waitFor()
    expect(await findings(page)).toEqual([])
  })

  it('shows on each way how many went there in the last 7 days, when asked', async () => {
    rule = await newRule('Counted')
    const hour = new Date(Date.now() - 3_600_000)
    const old = new Date(Date.now() - 9 * 24 * 3_600_000)
    const counted = [
      ['posted', 'event', 1234, hour],
      ['casino', 'yes', 34, hour],
      ['casino', 'no', 1200, hour],
      ['casino', 'no', 5000, old],
    ] as const
    await community.mongo.collections.tallies.insertMany(
      counted.map(([node, port, count, at], nth) => ({
        ...{ _id: `${rule}/${nth}`, community: 'demo', rule, version: 1, node, port, hour: at, count },
      })),
    )
    page = await open(rule)
    await page.getByRole('button', { name: 'How many events went each way in the last 7 days' }).click()
    const tallyOf = (card: number, port: string) =>
      cards(page).nth(card).locator('li', { hasText: port }).locator('.tally')
    await expect.poll(() => tallyOf(0, 'It happened').textContent()).toBe('1,234')
    await expect.poll(() => tallyOf(1, 'Yes').textContent()).toBe('34')
    await expect.poll(() => tallyOf(1, 'No').textContent()).toBe('1,200')
    await expect.poll(() => tallyOf(2, 'Done').textContent()).toBe('0')
  })
})

describe('publishing', { timeout: 180_000 }, () => {
  it('says which live rules get in the way of the new one, leads there, and lets the person decide', async () => {
    const hides = await newRule('Hides casinos')
    const publish = await community.served.call('POST', `/api/rules/${hides}/publish`, { basedOn: 1 })
    expect(publish.status).toBe(200)
    const reply = structuredClone(draft)
    reply.nodes[2] = {
      ...{ id: 'hide', type: 'reply', version: 1 },
      config: { on: 'subject', text: 'Welcome to the casino!' },
    }
    const page = await open(await newRule('Answers casinos', reply))
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Together with rules that are live' }).waitFor()
    await dialog.getByRole('link', { name: /Hides casinos/ }).waitFor()
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.locator('.rule-bar').getByText('Live', { exact: true }).waitFor()
  })
})

describe('publishing while runs are under way', { timeout: 180_000 }, () => {
  it('asks what shall become of them, and does that', async () => {
    const rule = await newRule('Under way')
    await community.served.call('POST', `/api/rules/${rule}/publish`, { basedOn: 1 })
    const now = new Date()
    await community.mongo.collections.runs.insertOne({
      ...{
        _id: `${rule}-run`,
        format: 1,
        rule,
        version: 1,
        plan: 'p',
        community: 'demo',
        event: 'e',
        key: 'e',
      },
      ...{ tokens: [], frames: [], visits: {}, answers: {}, outputs: {}, status: 'running', trail: [] },
      ...{ purpose: 'service', order: 0, seq: 1, dueAt: null, waits: [], listening: [], carrier: null },
      ...{ holder: null, heldUntil: now, tries: 0, claims: {}, inbox: {}, wakes: 0 },
      ...{ startedAt: now, updatedAt: now },
    })
    const page = await open(rule)
    await cards(page).nth(2).locator('header').click()
    await page.getByLabel('Your own name for it').fill('Another name')
    await page.getByRole('link', { name: '1 change not published' }).waitFor()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 run is under way on earlier versions.').waitFor()
    expect(await findings(page)).toEqual([])
    await dialog.getByLabel('End before their next step').check()
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('1 run ends.').waitFor()
    await page.getByRole('link', { name: '1 change not published' }).waitFor({ state: 'detached' })
    expect(await community.mongo.collections.runs.findOne({ rule })).toMatchObject({ wish: 'cancel' })
    await page.getByRole('button', { name: /^More about/ }).click()
    await item(page, 'Switch off').click()
    await dialog.getByText('No event goes to it from now on.').waitFor()
    await dialog.getByRole('button', { name: 'Switch off', exact: true }).click()
    await page.locator('.rule-bar').getByText('Off', { exact: true }).waitFor()
  })
})

describe('by finger on a tablet', { timeout: 180_000 }, () => {
  let page: Page

  it('a card is dragged from the palette, and another is tapped', async () => {
    page = await open(await newRule('By finger'), { viewport: { width: 820, height: 1180 }, hasTouch: true })
    const from = page.locator('.palette').getByRole('button', { name: /^A member joins/ })
    const canvas = await page.locator('.react-flow').boundingBox()
    if (!canvas) throw new Error('There is no drawing')
    await dragByFinger(page, await middleOf(from), { x: canvas.x + 300, y: canvas.y + 480 })
    await expect.poll(() => cards(page).count()).toBe(4)
    await page.locator('.palette').getByRole('searchbox').fill('number of links')
    await page
      .locator('.palette')
      .getByRole('button', { name: /^Number of links/ })
      .tap()
    await expect.poll(() => cards(page).count()).toBe(5)
  })

  it('a card is moved, and its settings are seen beside the drawing', async () => {
    await page.getByRole('button', { name: 'Show everything' }).tap()
    await atRest(cards(page).nth(1))
    const card = cards(page).nth(1)
    const before = await middleOf(card)
    const header = await middleOf(card.locator('header'))
    await dragByFinger(page, header, { x: header.x + 10, y: header.y + 160 })
    await expect.poll(async () => (await middleOf(card)).y - before.y > 100).toBe(true)
    await card.locator('header').tap()
    const words = page.getByRole('textbox', { name: /words/i }).first()
    await words.waitFor()
    const [box, drawing] = [await words.boundingBox(), await page.locator('.react-flow').boundingBox()]
    expect(box && drawing && box.y + box.height < 1180 && box.y >= drawing.y + drawing.height).toBe(true)
    await words.fill('roulette')
    await cards(page).getByText('roulette').waitFor()
    await saved(page)
  })

  it('nothing is cut at that width, in English and German', async () => {
    const cut = () =>
      page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth > innerWidth,
        out: [...document.querySelectorAll('.bar button, .bar a, .canvas-tools button, .palette-card')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map(({ textContent }) => textContent),
      }))
    expect(await cut()).toEqual({ sideways: false, out: [] })
    await page.getByRole('button', { name: 'Auf Deutsch' }).tap()
    await page.getByRole('button', { name: 'Veröffentlichen' }).waitFor()
    expect(await cut()).toEqual({ sideways: false, out: [] })
    expect(await findings(page)).toEqual([])
    expect(troubles).toEqual([])
  })
})

/** What slides into view is waited for: it has stayed in its place. */
async function atRest(place: Locator): Promise<void> {
  let before = ''
  const stayed = async () => {
    const now = JSON.stringify(await place.boundingBox())
    const same = now === before
    before = now
    return same
  }
  await expect.poll(stayed, { interval: 300 }).toBe(true)
}

/** What a file let go over the page brings; the browser's own drag begins outside of it. */
async function dropFile(over: Locator, name: string, text: string): Promise<void> {
  await over.evaluate(
    (target, { name, text }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name, { type: 'application/json' }))
      const { left, top } = target.getBoundingClientRect()
      const at = { clientX: left + 200, clientY: top + 200, bubbles: true, cancelable: true, dataTransfer }
      target.dispatchEvent(new DragEvent('dragover', at))
      target.dispatchEvent(new DragEvent('drop', at))
    },
    { name, text },
  )
}

/** One finger: down, along in steps, up once it rests (a swing would go on, and the next tap would only stop it). */
async function dragByFinger(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [from])
  const steps = 12
  for (let step = 1; step <= steps; step += 1) {
    const along = step / steps
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along }])
  }
  await page.waitForTimeout(150)
  await touch('touchMove', [to])
  await touch('touchEnd', [])
  await session.detach()
}
