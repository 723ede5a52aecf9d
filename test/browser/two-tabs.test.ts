import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'

const { graph: draft } = JSON.parse(readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8'))

let community: BrowsedCommunity
let person: BrowserContext
let rule: string
const troubles: string[] = []
beforeAll(async () => {
  community = await browseCommunity()
  person = await community.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  rule = await community.newRule('In two tabs', draft)
})
afterAll(() => community?.close())

async function aTab(path = `/rules/${rule}`): Promise<Page> {
  const page = await person.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  page.setDefaultTimeout(40_000)
  await page.goto(`${community.served.url}${path}`)
  return page
}
const cards = (page: Page) => page.locator('.react-flow__node')
async function rename(page: Page, index: number, name: string): Promise<void> {
  await cards(page).nth(index).locator('header').click()
  await page.getByLabel('Your own name for it').fill(name)
}
const labels = async () => {
  const found = await community.mongo.collections.rules.findOne({ _id: rule })
  return found?.draft.nodes.flatMap(({ label }) => label ?? []).toSorted()
}

describe('one person with the same rule in two tabs', { timeout: 180_000 }, () => {
  let left: Page
  let right: Page

  it('is told in each that it is open in the other, until that is closed', async () => {
    left = await aTab()
    await cards(left).nth(2).waitFor()
    right = await aTab()
    const elsewhere = (page: Page) => page.getByRole('button', { name: 'Also here: you, in another tab' })
    await elsewhere(right).waitFor()
    await elsewhere(left).waitFor()
    const third = await aTab()
    await elsewhere(third).waitFor()
    await right.close()
    await third.close()
    await elsewhere(left).waitFor({ state: 'detached' })
  })

  it('loses nothing that is drawn in either, and sees in each what the other did', async () => {
    right = await aTab()
    await cards(right).nth(2).waitFor()
    await Promise.all([rename(left, 0, 'From the left'), rename(right, 2, 'From the right')])
    await expect.poll(labels).toEqual(['From the left', 'From the right'])
    for (const page of [left, right])
      for (const name of ['From the left', 'From the right'])
        await cards(page).filter({ hasText: name }).waitFor()
  })

  it('takes back in each tab what was done there, and leaves what the other did', async () => {
    await left.getByRole('button', { name: /^Undo: rename/ }).click()
    await expect.poll(labels).toEqual(['From the right'])
    await cards(right).filter({ hasText: 'From the left' }).waitFor({ state: 'detached' })
  })

  it('draws in one while the other is cut off from the network, and both come together', async () => {
    await right.close()
    await person.setOffline(true)
    await rename(left, 1, 'While cut off')
    await left.getByText(/^Not connected/).waitFor()
    await left.close()
    await person.setOffline(false)
    right = await aTab()
    await cards(right).filter({ hasText: 'While cut off' }).waitFor()
    await expect.poll(labels).toEqual(['From the right', 'While cut off'])
  })

  it('may have many tabs open: the ninth is served, and hears what happens in the first', async () => {
    const more: Page[] = []
    for (let at = 0; at < 8; at += 1) more.push(await aTab(at === 7 ? `/rules/${rule}` : '/runs'))
    const last = more.at(-1)
    if (!last) throw new Error('No tab')
    await cards(last).nth(2).waitFor()
    await rename(right, 0, 'Heard in all')
    await cards(last).filter({ hasText: 'Heard in all' }).waitFor()
    // Who listened for all may go: another takes over.
    await right.close()
    await rename(last, 0, 'Goes on')
    await expect.poll(labels).toContain('Goes on')
    expect(troubles).toEqual([])
  })
})
