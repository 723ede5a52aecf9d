import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMongo, type TestMongo } from '../kit/a-mongo.ts'
import { findings } from './editor-page.ts'
import { findChromium } from './find-chromium.ts'
import { type ServedCommunity, serveCommunity } from './serve-community.ts'

let mongo: TestMongo
let served: ServedCommunity
let browser: Browser
let rule: string
beforeAll(async () => {
  mongo = await aMongo()
  served = await serveCommunity(mongo)
  const made = await served.call('POST', '/api/rules', { community: 'demo', name: 'Mine' })
  rule = JSON.parse(await made.text()).id
  browser = await chromium.launch(await findChromium())
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await mongo?.close()
})

const pages = () => [
  '/',
  '/gallery',
  '/gallery/ad-words',
  '/rules',
  `/rules/${rule}`,
  '/tasks',
  '/events',
  '/runs',
]

/** The palette's cards that something else lies over when they are scrolled to. */
const coveredCards = (page: Page) =>
  page.locator('.palette-card').evaluateAll((cards) =>
    cards
      .filter((card) => {
        card.scrollIntoView({ block: 'nearest' })
        const { left, top, width, height } = card.getBoundingClientRect()
        const over = document.elementFromPoint(left + width / 2, top + height / 2)
        return width > 0 && !card.contains(over)
      })
      .map(({ textContent }) => textContent),
  )

it('a ready rule shows its message with values as chips, and wants one', { timeout: 60_000 }, async () => {
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage()
  await page.goto(`${served.url}/gallery/welcome-14-days`)
  const message = page.getByRole('textbox', { name: 'Wie lautet die Begrüßung?' })
  await message.getByText('Name des Mitglieds').waitFor()
  expect(await message.textContent()).not.toContain('{{')
  await message.fill('')
  const make = page.getByRole('button', { name: 'Entwurf anlegen' })
  await expect.poll(() => make.isDisabled()).toBe(true)
  await message.fill('Hallo!')
  await expect.poll(() => make.isDisabled()).toBe(false)
  await page.context().close()
})

describe('the first steps', { timeout: 120_000 }, () => {
  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
    [820, 1180],
    [390, 780],
  ] as const)
    it(`lie over nothing of any page at ${width} x ${height}`, async () => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height } })
      await context.addInitScript(() => localStorage.setItem('tour', 'open'))
      const page = await context.newPage()
      for (const path of pages()) {
        await page.goto(`${served.url}${path}`)
        await page.locator('h1').first().waitFor()
        const steps = await page.getByRole('complementary', { name: 'First steps' }).boundingBox()
        const main = await page.locator('main').boundingBox()
        if (!steps || !main) throw new Error(`${path}: the first steps are not there`)
        expect([path, main.y + main.height <= steps.y + 0.5]).toEqual([path, true])
        expect([path, steps.y + steps.height <= height + 0.5]).toEqual([path, true])
        expect([path, main.height > height * 0.6]).toEqual([path, true])
        if (path !== `/rules/${rule}`) continue
        if (width < 600) {
          await page.getByRole('button', { name: 'Show the cards' }).click()
        }
        await page.locator('.palette summary').click()
        expect(await coveredCards(page)).toEqual([])
      }
      expect(await findings(page)).toEqual([])
      await context.close()
    })
})
