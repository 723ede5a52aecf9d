import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'

const list = (...entries: string[]) => ({ match: 'word', entries: entries.map((text) => ({ text })) })

describe('the library', () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []
  const bad = '/api/communities/demo/library/list/bad-words'

  beforeAll(async () => {
    community = await browseCommunity()
    await community.served.call('PUT', bad, { basedOn: 0, content: list('casino') })
    const config = {
      words: [],
      patterns: [],
      lists: ['bad-words'],
      in: 'both',
      match: 'word',
      whenUnknown: 'no',
    }
    const nodes = [{ id: 'check', type: 'text-contains', version: 1, config }]
    const draft = { format: 1, settings: defaultSettings, nodes, edges: [], layout: {} }
    await community.served.call('POST', '/api/rules', { community: 'demo', name: 'No ads', draft })
    const context = await community.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
    })
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
  })
  afterAll(() => community?.close())
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const saved = async () => {
    const item = await community.mongo.collections.library.findOne({ name: 'bad-words' })
    return JSON.stringify(item?.content.entries)
  }
  const picture = async (name: string) => {
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/library-${name}.png` })
  }

  it('finds a list by what is in it, and says which rule uses it', async () => {
    await page.goto(`${community.served.url}/library`)
    await page.getByRole('searchbox').fill('casin')
    await page.getByRole('link', { name: 'bad-words' }).click()
    await page.getByRole('link', { name: 'No ads' }).waitFor()
  })

  it('shows what somebody else makes, changes and removes, without being loaded again', async () => {
    await page.goto(`${community.served.url}/library/constant`)
    const limit = page.getByRole('link', { name: 'most-links' })
    const path = '/api/communities/demo/library/constant/most-links'
    await page.getByRole('button', { name: 'Create' }).waitFor()
    await community.served.call('PUT', path, { basedOn: 0, content: { value: 3 } })
    await limit.waitFor()
    await community.served.call('PUT', path, { basedOn: 1, content: { value: 4 } })
    await page.locator('.items li').getByText('4', { exact: true }).waitFor()
    await community.mongo.collections.library.deleteOne({ name: 'most-links' })
    await limit.waitFor({ state: 'detached' })
    await page.goto(`${community.served.url}/library/list/bad-words`)
  })

  it('takes entries one by one and from a file, and tries them on a sentence', async () => {
    await page.getByLabel('Entry', { exact: true }).fill('poker')
    await button('Add').click()
    const file = {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('roulette\nold,2020-01-01\nbad,soon'),
    }
    await page.locator('input[type="file"]').setInputFiles(file)
    await page.getByText('2 added; could not be read: Line 3 (bad, soon)').waitFor()
    await page.getByLabel('Try a sentence').fill('an old p0ker table')
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['poker'])
    await picture('list')
    await button('Save').click()
    await expect.poll(saved).toContain('roulette')
  })

  it('shows both sides when somebody else saved meanwhile, and can keep the entries of both', async () => {
    await page.getByLabel('Entry', { exact: true }).fill('mine')
    await button('Add').click()
    await community.served.call('PUT', bad, { basedOn: 2, content: list('casino', 'theirs'), note: 'by Ada' })
    await button('Save').click()
    await page.getByRole('dialog').getByText('+ theirs').waitFor()
    await picture('conflict')
    await button('Keep the entries of both').click()
    await expect.poll(saved).toMatch(/theirs.*mine/)
  })

  it('goes back to an earlier version, as a new one', async () => {
    await page.getByText('Version 1', { exact: false }).last().click()
    await page.locator('details[open]').getByRole('button', { name: 'Restore' }).click()
    await expect.poll(saved).toBe(JSON.stringify([{ text: 'casino' }]))
    await page.getByText(/Restored from version 1/).waitFor()
    expect(await community.mongo.collections.libraryVersions.countDocuments({ name: 'bad-words' })).toBe(5)
  })

  it('makes a message, shows how it reads, and has no serious accessibility finding in German and dark', async () => {
    await page.goto(`${community.served.url}/library/template`)
    await page.getByLabel('Name', { exact: true }).fill('welcome')
    await button('Create').click()
    await page.getByRole('textbox', { name: 'English' }).fill('Hello {{ member.name }}')
    await page.locator('.value-chip').getByText('Name of the member').waitFor()
    await page.locator('blockquote').getByText('Hello Anna').waitFor()
    await button('Auf Deutsch').click()
    await button('Hell oder dunkel').click()
    await picture('german')
    const { violations } = await new AxeBuilder({ page }).include('main').analyze()
    const serious = violations.filter(({ impact }) => impact === 'critical' || impact === 'serious')
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(troubles).toEqual([])
  })
})
