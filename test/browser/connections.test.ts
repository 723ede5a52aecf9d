import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings } from './editor-page.ts'

const file = readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8')
const { graph: draft } = JSON.parse(file)

describe('connections', { timeout: 120_000 }, () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    community = await browseCommunity()
    const services = { basedOn: 0, community: 'demo', name: 'Services', platform: 'http' }
    await community.served.call('PUT', '/api/connections/services', services)
    const viewport = { width: 1280, height: 800 }
    const context = await community.browser.newContext({ locale: 'en-GB', viewport })
    page = await context.newPage()
    await page.addInitScript(() => localStorage.setItem('tour', 'closed'))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${community.served.url}/connections`)
  }, 120_000)
  afterAll(() => community?.close())
  const dialog = () => page.getByRole('dialog')
  const button = (name: string) => dialog().getByRole('button', { name, exact: true })
  const ask = () =>
    page.getByRole('article', { name: 'Services' }).getByRole('button', { name: 'New credentials' }).click()
  const picture = async (name: string) => {
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/${name}.png` })
  }
  const stored = () => community.served.secrets.open('services')

  it('to other services are given the headers that go with every request, which are never shown again', async () => {
    await ask()
    await button('Add a header').click()
    await dialog().getByLabel('Name 1').fill('Authorization')
    await dialog().getByLabel('Value 1').fill('Bearer s3cret')
    await button('Add a header').click()
    await dialog().getByLabel('Name 2').fill('not a header')
    await dialog().getByLabel('Value 2').fill('x')
    expect(await findings(page)).toEqual([])
    await picture('headers')
    await button('Save them').click()
    // The browser says what is wrong with the name; nothing was sent.
    await expect.poll(() => dialog().locator('input:invalid').count()).toBe(1)
    expect(await stored()).toEqual({})
    await dialog().getByLabel('Name 2').fill('X-Team')
    await button('Save them').click()
    await dialog().waitFor({ state: 'detached' })
    expect(await stored()).toEqual({ headers: { Authorization: 'Bearer s3cret', 'X-Team': 'x' } })
    expect(await page.content()).not.toContain('s3cret')
  })

  it('lose the headers that are not entered again', async () => {
    await ask()
    await button('Add a header').click()
    await dialog().getByLabel('Name 1').fill('X-Other')
    await button('Add a header').click()
    await button('Remove 2').click()
    await dialog().getByLabel('Value 1').fill('y')
    await button('Save them').click()
    await dialog().waitFor({ state: 'detached' })
    expect(await stored()).toEqual({ headers: { 'X-Other': 'y' } })
    await ask()
    await dialog().getByText('None: requests are sent without a sign-in.').waitFor()
    await button('Save them').click()
    await dialog().waitFor({ state: 'detached' })
    expect(await stored()).toEqual({ headers: {} })
  })

  it('that only watch are named before a rule is published, with what will happen and where to change that', async () => {
    const rule = await community.newRule('No casinos', draft)
    const watch = { basedOn: 1, community: 'demo', name: 'Forum', platform: 'plaza', hand: 'watch only' }
    expect((await community.served.call('PUT', '/api/connections/forum', watch)).status).toBe(200)
    await page.goto(`${community.served.url}/gallery/ad-words`)
    await page.getByText('Forum only watches').waitFor()
    await page.goto(`${community.served.url}/rules/${rule}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog().getByText('Forum only watches').waitFor()
    await dialog().getByText('It concerns: Hide').waitFor()
    expect(await findings(page)).toEqual([])
    await picture('watching')
    await dialog().getByRole('link', { name: 'Change how far Forum may act' }).click()
    const forum = page.getByRole('article', { name: 'Forum' })
    await forum.getByLabel('Acting').click()
    await button('Acting').click()
    await expect.poll(() => forum.getByLabel('Acting').isChecked()).toBe(true)
    await page.goBack()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog().getByText('From now on every event it is about goes to it.').waitFor()
    await expect.poll(() => dialog().getByText('Forum only watches').count()).toBe(0)
    expect(troubles).toEqual([])
  })
})
