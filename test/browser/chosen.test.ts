import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings } from './editor-page.ts'

const { graph: draft } = JSON.parse(readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8'))

describe('what is chosen', { timeout: 180_000 }, () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []
  beforeAll(async () => {
    community = await browseCommunity()
    const context = await community.browser.newContext({
      ...{ locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    })
    await context.addInitScript(() => localStorage.setItem('tour', 'closed'))
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
    page.setDefaultTimeout(40_000)
  })
  afterAll(() => community?.close())

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  async function open(name: string, room = ''): Promise<void> {
    const rule = await community.newRule(name, draft)
    await page.goto(`${community.served.url}/rules/${rule}${room}`)
    await page.locator('.react-flow__node').nth(2).waitFor()
  }

  it('says beside the drawing what can be done with it: several cards, or a note', async () => {
    await open('Chosen')
    await button('Add a sticky note').click()
    const beside = page.locator('.inspector')
    await beside.getByRole('button', { name: 'Blue' }).click()
    await page.locator('.sticky-blue').waitFor()
    await page.locator('.react-flow__node header').nth(1).click()
    await page.keyboard.press('Control+a')
    await beside.getByRole('heading', { name: '4 chosen' }).waitFor()
    expect(await findings(page)).toEqual([])
    await beside.getByRole('button', { name: 'Put into a group' }).click()
    await page.locator('.frame').waitFor()
  })

  it('leaves the focus at the next card when it is removed by a key, drawn or listed', async () => {
    await open('Removed by keys')
    const focused = () =>
      page.evaluate(() => {
        const { dataset } = document.activeElement instanceof HTMLElement ? document.activeElement : {}
        return dataset?.card ?? dataset?.id
      })
    await page.locator('.react-flow__node[data-id=casino]').focus()
    await page.keyboard.press('Delete')
    await expect.poll(focused).toBe('hide')
    await page.keyboard.press('Control+z')
    await button('List').click()
    await page.locator('[data-card=casino]').focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.poll(focused).toBe('hide')
    await page.keyboard.press('Control+d')
    await expect.poll(() => page.locator('[data-card]').count()).toBe(3)
  })

  it('is of one community: who opens its address is in that one', async () => {
    await community.served.call('PUT', '/api/communities/other', {
      ...{ basedOn: 0, name: 'Another', timeZone: 'Europe/Berlin' },
    })
    await page.evaluate(() => localStorage.setItem('community', 'other'))
    await open('Of the demo')
    const chosen = page.getByRole('combobox', { name: 'Community', exact: true })
    await expect.poll(() => chosen.inputValue()).toBe('demo')
  })

  it('is told in the language of the reader where a rule is only looked at', async () => {
    await open('Looked at', '/try')
    await button('Auf Deutsch').click()
    for (const name of ['Größer', 'Kleiner', 'Alles zeigen']) await button(name).first().waitFor()
    const line = page.locator('.react-flow__edge').first()
    expect(await line.getAttribute('aria-label')).toContain('Ein Beitrag wird geschrieben')
    expect(troubles).toEqual([])
  })
})
