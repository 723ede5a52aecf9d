import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEditor, dragTo, findings, middleOf, type TestEditor, tabTo, whatHappensTo } from './editor-page.ts'

let editor: TestEditor
beforeAll(async () => {
  editor = await anEditor('drawing')
})
afterAll(() => editor?.close())

const cards = (page: Page) => page.locator('.react-flow__node')
const lines = (page: Page) => page.locator('.react-flow__edge')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

const fromPalette = (page: Page, name: RegExp) =>
  page.locator('.palette').getByRole('button', { name }).first()

describe('the rule of the README, by mouse alone', { timeout: 180_000 }, () => {
  let page: Page

  it('is dragged onto the drawing, card by card, and connected', async () => {
    page = await editor.open('/rules')
    await page.getByLabel('Name of the rule').fill('No casinos')
    await button(page, 'New rule').click()
    await dragTo(page, fromPalette(page, /^A post is written/), { x: 480, y: 320 })
    await dragTo(page, fromPalette(page, /^Text contains/), { x: 860, y: 320 })
    await expect.poll(() => cards(page).count()).toBe(2)
    const exit = cards(page).first().locator('.react-flow__handle-right')
    const entrance = cards(page).last().locator('.react-flow__handle-left')
    await dragTo(page, exit, await middleOf(entrance))
    await expect.poll(() => lines(page).count()).toBe(1)
  })

  it('asks what comes next where a line is let go on nothing', async () => {
    const yes = cards(page).last().locator('.react-flow__handle-right').first()
    await dragTo(page, yes, { x: 900, y: 600 })
    await page.getByRole('option', { name: /^Hide/ }).click()
    await expect.poll(() => cards(page).count()).toBe(3)
    await expect.poll(() => lines(page).count()).toBe(2)
    await page.locator('.way', { hasText: 'Yes' }).waitFor()
  })

  it('says on the card what is missing, until it is there', async () => {
    await cards(page).nth(1).click()
    await cards(page).nth(1).locator('.card-problem').waitFor()
    await page.getByRole('textbox', { name: /words/i }).first().fill('casino')
    await page.keyboard.press('Tab')
    await cards(page).nth(1).getByText('“casino”').or(cards(page).nth(1).getByText('"casino"')).waitFor()
    await expect.poll(() => page.locator('.card-problem').count()).toBe(0)
  })

  it('is published, and a post about a casino is hidden', async () => {
    await button(page, 'Publish').first().click()
    await page.getByLabel(/What is new/).fill('First version')
    await button(page, 'Publish').last().click()
    await page.getByText('Live', { exact: true }).first().waitFor()
    expect(await whatHappensTo(editor, 'Win at our casino')).toBe('hide')
  })

  it('takes steps back and forward', async () => {
    await page.locator('.palette').getByRole('searchbox').fill('reply')
    await fromPalette(page, /^Reply/).click()
    await expect.poll(() => cards(page).count()).toBe(4)
    await button(page, /^Undo/).click()
    await expect.poll(() => cards(page).count()).toBe(3)
    await button(page, /^Redo/).click()
    await expect.poll(() => cards(page).count()).toBe(4)
  })

  it('puts a card on a line: what came there is what its first way leads to', async () => {
    await page.locator('.palette').getByRole('searchbox').fill('')
    await button(page, 'Show everything').click()
    await page.waitForTimeout(400)
    await dragTo(page, fromPalette(page, /^Number of links/), await middleOf(page.locator('.way').first()))
    await expect.poll(() => cards(page).count()).toBe(5)
    await expect.poll(() => lines(page).count()).toBe(4)
    await button(page, /^Undo/).click()
  })

  it('tidies up in a worker, and takes that back in one step', async () => {
    const places = () => cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('style')))
    const before = await places()
    await button(page, 'Tidy up').click()
    await expect.poll(places).not.toEqual(before)
    await button(page, /^Undo/).click()
    await expect.poll(places).toEqual(before)
  })

  it('copies cards into another rule by the clipboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.getByText('4 cards copied').waitFor()
    const id = await editor.newRule('Copied')
    await page.goto(`${editor.steward.url}/rules/${id}`)
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
    await page.keyboard.press('Control+v')
    await expect.poll(() => cards(page).count()).toBe(4)
    await expect.poll(() => lines(page).count()).toBe(3)
  })

  it('groups what is chosen, folds the group, and sticks a note beside it', async () => {
    await page.keyboard.press('Control+g')
    await page.locator('.frame').waitFor()
    await button(page, /^Fold/).click()
    await expect.poll(() => cards(page).locator('.card').count()).toBe(0)
    await page.getByText('4 cards', { exact: true }).waitFor()
    await button(page, 'Add a sticky note').click()
    await page.getByLabel('Sticky note', { exact: true }).last().fill('Ask Ben')
    await button(page, /^Unfold/).click()
    await expect.poll(() => cards(page).locator('.card').count()).toBe(4)
  })

  it('finds a card, and does anything by its name', async () => {
    await page.keyboard.press('Control+f')
    await page.getByRole('dialog').getByRole('combobox').fill('casino')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card-selected strong').textContent()).toBe('Text contains')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('duplicate')
    await page.keyboard.press('Enter')
    await expect.poll(() => cards(page).locator('.card').count()).toBe(5)
    expect(editor.troubles).toEqual([])
  })
})

describe('the same rule without a mouse', { timeout: 180_000 }, () => {
  let page: Page
  const rows = () => page.locator('[data-card]')
  /** Keys go to what has the focus: it is waited for before the next is pressed. */
  const hasFocus = (row: Locator) =>
    expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true)

  it('is written as a list', async () => {
    page = await editor.open('/rules')
    await tabTo(page, page.getByLabel('Name of the rule'))
    await page.keyboard.type('No roulette')
    await page.keyboard.press('Enter')
    const list = button(page, 'List')
    await list.waitFor()
    await tabTo(page, list)
    await page.keyboard.press('Enter')
    const add = page.locator('.outline').getByRole('button', { name: 'Add a card' })
    await add.waitFor()
    await tabTo(page, add)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('a post is written')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows().count()).toBe(1)
    for (const [name, count] of [
      ['text contains', 2],
      ['hide', 3],
    ] as const) {
      await hasFocus(rows().last())
      await page.keyboard.press('+')
      await page.getByRole('dialog').getByRole('combobox').waitFor()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect.poll(() => rows().count()).toBe(count)
    }
    await hasFocus(rows().last())
  })

  it('is configured: Enter goes to the settings, Escape comes back', async () => {
    await page.keyboard.press('ArrowUp')
    await hasFocus(rows().nth(1))
    await page.keyboard.press('Enter')
    const words = page.getByRole('textbox', { name: /words/i }).first()
    await tabTo(page, words)
    await page.keyboard.type('roulette')
    await page.keyboard.press('Escape')
    await hasFocus(rows().nth(1))
    await expect.poll(() => rows().nth(1).textContent()).toContain('roulette')
  })

  it('is changed and changed back: moved, switched off, removed, undone', async () => {
    const titles = () => rows().locator('strong').allTextContents()
    const before = await titles()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(titles).not.toEqual(before)
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)
    await hasFocus(rows().nth(1))
    await page.keyboard.press('ArrowDown')
    await hasFocus(rows().nth(2))
    await page.keyboard.press('Delete')
    await expect.poll(() => rows().count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(titles).toEqual(before)
  })

  it('is published and acts', async () => {
    await tabTo(page, button(page, 'Publish').first())
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel(/What is new/))
    await page.keyboard.type('First version')
    await page.keyboard.press('Enter')
    await page.getByText('Live', { exact: true }).first().waitFor()
    expect(await whatHappensTo(editor, 'Our roulette is fair')).toBe('hide')
  })

  it('is read by axe without a finding, as a list and as a drawing', async () => {
    expect(await findings(page)).toEqual([])
    await button(page, 'Drawing').click()
    await cards(page).first().waitFor()
    expect(await findings(page)).toEqual([])
    expect(editor.troubles).toEqual([])
  })
})
