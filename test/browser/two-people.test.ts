import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings } from './editor-page.ts'
import { findChromium } from './find-chromium.ts'

const file = readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8')
const { graph: draft } = JSON.parse(file)

let community: BrowsedCommunity
/** Contexts of one browser may share what it stores: a second person needs a second browser. */
let other: Browser
const troubles: string[] = []
beforeAll(async () => {
  community = await browseCommunity()
  other = await chromium.launch(await findChromium())
})
afterAll(async () => {
  await other?.close()
  await community?.close()
})

const aPerson = (at = community.browser) =>
  at.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
async function open(person: BrowserContext, path: string): Promise<Page> {
  const page = await person.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.goto(`${community.served.url}${path}`)
  return page
}
const aRuleOf = (name: string) => community.newRule(name, draft)
const card = (page: Page, index: number) => page.locator('.react-flow__node').nth(index)
async function rename(page: Page, index: number, name: string): Promise<void> {
  await card(page, index).locator('header').click()
  await page.getByLabel('Your own name for it').fill(name)
}
const labels = async (rule: string) => {
  const found = await community.mongo.collections.rules.findOne({ _id: rule })
  return found?.draft.nodes.flatMap(({ label }) => label ?? []).toSorted()
}
const said = (page: Page, words: string | RegExp) => page.locator('.rule-bar').getByText(words).waitFor()

describe('two people at one rule', () => {
  let rule = ''
  let ada: Page
  let ben: Page

  it('see each other, and each change of both is kept and seen by both', async () => {
    rule = await aRuleOf('Drawn by two')
    ada = await open(await aPerson(), `/rules/${rule}`)
    ben = await open(await aPerson(other), `/rules/${rule}`)
    await ben.getByRole('button', { name: /^Also here/ }).waitFor()
    await card(ada, 2).waitFor()
    await Promise.all([rename(ada, 0, 'By Ada'), rename(ben, 2, 'By Ben')])
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toEqual(['By Ada', 'By Ben'])
    for (const page of [ada, ben]) {
      await page.locator('.react-flow__node', { hasText: 'By Ada' }).waitFor()
      await page.locator('.react-flow__node', { hasText: 'By Ben' }).waitFor()
      await said(page, 'Saved')
    }
  })

  it('choose when both changed the same, and nothing is overwritten before', async () => {
    await ben.context().setOffline(true)
    await rename(ben, 0, 'Ben again')
    await said(ben, /^Not connected: \d+ changes? waits? here$/)
    await rename(ada, 0, 'Ada again')
    await rename(ada, 2, 'Only Ada')
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toEqual(['Ada again', 'Only Ada'])
    await ben.context().setOffline(false)
    const dialog = ben.getByRole('dialog', { name: 'You both changed the same' })
    await dialog.waitFor()
    expect(await labels(rule)).toEqual(['Ada again', 'Only Ada'])
    expect(await findings(ben)).toEqual([])
    await dialog.getByRole('radio', { name: /^Mine/ }).check()
    await dialog.getByRole('button', { name: 'Go on with this' }).click()
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toEqual(['Ben again', 'Only Ada'])
    await ada.locator('.react-flow__node', { hasText: 'Ben again' }).waitFor()
  })
})

describe('a network that is cut', () => {
  it('loses nothing that is drawn meanwhile, also when the page is closed and opened again', async () => {
    const rule = await aRuleOf('Cut off')
    const person = await aPerson()
    const page = await open(person, `/rules/${rule}`)
    await card(page, 2).waitFor()
    await person.setOffline(true)
    await rename(page, 0, 'First')
    await rename(page, 2, 'Second')
    await said(page, /^Not connected/)
    await page.close({ runBeforeUnload: false })
    await person.setOffline(false)
    const again = await open(person, `/rules/${rule}`)
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toEqual(['First', 'Second'])
    await said(again, 'Saved')
  })
})

describe('undo', () => {
  it('takes back, in words, what was done before a reload, step by step', async () => {
    const rule = await aRuleOf('Undone')
    const page = await open(await aPerson(), `/rules/${rule}`)
    await card(page, 2).waitFor()
    await rename(page, 2, 'Out of sight')
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toContain('Out of sight')
    await page.reload()
    await card(page, 2).waitFor()
    await page.getByRole('button', { name: 'Undo: rename ‘Hide’' }).click()
    await expect.poll(() => labels(rule), { timeout: 20_000 }).not.toContain('Out of sight')
    await page.getByRole('button', { name: 'Redo: rename ‘Hide’' }).click()
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toContain('Out of sight')
  })
})

describe('versions', () => {
  it('are live only once confirmed, compared in words, and made the draft again', async () => {
    const rule = await aRuleOf('Published twice')
    const page = await open(await aPerson(), `/rules/${rule}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByLabel(/What is new/).fill('First version')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
    await said(page, 'Live')
    await rename(page, 2, 'Out of sight')
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toContain('Out of sight')
    await page.getByRole('link', { name: '1 change not published' }).waitFor()
    await page.getByRole('link', { name: 'Versions' }).click()
    const difference = page.locator('.difference')
    await difference.getByText('Out of sight').first().waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Make it the draft again' }).click()
    await card(page, 2).waitFor()
    await expect.poll(() => labels(rule), { timeout: 20_000 }).not.toContain('Out of sight')
    await page.getByRole('button', { name: /^Undo: Make it the draft again/ }).click()
    await expect.poll(() => labels(rule), { timeout: 20_000 }).toContain('Out of sight')
  })

  it('breaks nothing on the way', () => {
    expect(troubles).toEqual([])
  })
})
