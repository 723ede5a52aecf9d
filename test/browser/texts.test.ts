import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings, tabTo } from './editor-page.ts'

const nodes = [
  { id: 'check', type: 'text-contains', version: 1, config: { words: ['casino'] }, label: 'Bad words' },
  { id: 'answer', type: 'reply', version: 1, config: { text: '' } },
  { id: 'mail', type: 'send-email', version: 1, config: { to: '', subject: '', text: '' } },
  { id: 'ask', type: 'send-request', version: 1, config: { url: '', body: '' } },
]
const edges = [{ from: { node: 'check', port: 'yes' }, to: 'answer' }]
const layout = {
  check: { x: 0, y: 0 },
  answer: { x: 0, y: 300 },
  mail: { x: 400, y: 0 },
  ask: { x: 400, y: 400 },
}

describe('a text with values in it', { timeout: 120_000 }, () => {
  let community: BrowsedCommunity
  let page: Page
  let rule: string
  const troubles: string[] = []

  beforeAll(async () => {
    community = await browseCommunity()
    const draft = { format: 1, settings: defaultSettings, nodes, edges, layout }
    rule = await community.newRule('Answer', draft)
    page = await opened('en-GB')
    await visit()
  }, 120_000)
  afterAll(() => community?.close())

  async function opened(locale: string, colorScheme: 'light' | 'dark' = 'light') {
    const viewport = { width: 1280, height: 900 }
    const context = await community.browser.newContext({ locale, viewport, colorScheme })
    const made = await context.newPage()
    await made.addInitScript(() => localStorage.setItem('tour', 'closed'))
    made.on('pageerror', (error) => troubles.push(error.message))
    return made
  }
  const visit = async (where = page) => {
    await where.goto(`${community.served.url}/rules/${rule}`)
    await where.locator('.react-flow__node').first().waitFor()
  }
  const open = (id: string, where = page) =>
    where.locator(`.react-flow__node[data-id="${id}"]`).dispatchEvent('click')
  const form = () => page.locator('aside.inspector')
  const text = (name = 'Text') => form().getByRole('textbox', { name, exact: true })
  const chip = (words: string) => text().locator('.value-chip').getByText(words, { exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const saved = async (id = 'answer', field = 'text') => {
    const found = await community.mongo.collections.rules.findOne({ name: 'Answer' })
    const node = found?.draft.nodes.find((one) => one.id === id)
    return node?.config[field]
  }
  const picture = async (name: string) => {
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/text-${name}.png` })
  }

  it('is written with the mouse: values stand in it as chips, and what is saved is the template', async () => {
    await open('answer')
    await text().click()
    await page.keyboard.type('Hello ')
    await button('+ Name of the member').click()
    await page.keyboard.type(', about ')
    await form().getByRole('combobox', { name: 'Text: Insert a value' }).click()
    await page.getByRole('option', { name: 'Bad words: what was found' }).click()
    await chip('Name of the member').waitFor()
    await picture('chips')
    await expect
      .poll(() => saved())
      .toBe('Hello {{ member.name }}, about {{ steps.check.found | join: ", " }}')
    await form().locator('blockquote').getByText('Hello Anna, about').waitFor()
  })

  it('a chip is changed at a press: another value, and what is said when there is none', async () => {
    await chip('Name of the member').click()
    const asks = page.getByRole('dialog', { name: 'Change the value' })
    await asks.getByLabel('If there is none, say').fill('dear "friend"')
    await picture('change')
    expect(await findings(page)).toEqual([])
    await asks.getByRole('button', { name: 'Done' }).click()
    await chip('Name of the member, or “dear "friend"”').click()
    await asks.getByLabel('Value').selectOption({ label: 'Joined at' })
    await asks.getByLabel('Written as').selectOption({ label: '24.12.2026' })
    await asks.getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => saved())
      .toMatch(
        /^Hello \{\{ member\.joinedAt \| date: "%d\.%m\.%Y", "[^"]+" \| default: 'dear "friend"' \}\}, about/,
      )
    await chip('Joined at, as a date, or “dear "friend"”').click()
    await button('Take it out').click()
    await expect.poll(() => saved()).toBe('Hello , about {{ steps.check.found | join: ", " }}')
  })

  it('undo is that of the rule, also inside of the text', async () => {
    await expect.poll(() => text().locator('.value-chip').count()).toBe(1)
    await text().press('Control+z')
    await expect.poll(() => text().locator('.value-chip').count()).toBe(2)
    await text().press('Control+Shift+Z')
    await expect.poll(() => text().locator('.value-chip').count()).toBe(1)
  })

  it('is written by keyboard alone: values are offered, stepped over, changed and taken out as one', async () => {
    await text().press('Control+a')
    await press('Delete')
    await page.keyboard.type('Dear {{nam')
    await page.getByRole('option', { name: 'Name of the member' }).waitFor()
    await press('Enter')
    await page.keyboard.type(' of ')
    await press('Control+Space')
    await page.getByRole('option', { name: 'Name of the community' }).waitFor()
    await page.keyboard.type('x')
    await press('Backspace')
    await page.keyboard.type('{{community')
    await page.getByRole('option', { name: 'Name of the community' }).waitFor()
    await picture('offer')
    await press('Enter', 'Enter')
    await page.keyboard.type('Bye')
    const written = 'Dear {{ member.name }} of {{ community.name }}\nBye'
    await expect.poll(() => saved()).toBe(written)
    // Over the line's end, over the chip, and one letter further.
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    // Who does not see the chip hears it.
    expect(await form().locator('.cm-announced').textContent()).toContain('Name of the community')
    await page.keyboard.type('!')
    await expect.poll(() => saved()).toBe('Dear {{ member.name }} of! {{ community.name }}\nBye')
    await press('ArrowRight', 'ArrowRight', 'F2')
    const asks = page.getByRole('dialog', { name: 'Change the value' })
    await tabTo(page, asks.getByLabel('If there is none, say'))
    await page.keyboard.type('us')
    await press('Enter')
    await expect.poll(() => saved()).toContain('{{ community.name | default: "us" }}')
    await press('Backspace')
    await expect.poll(() => saved()).toBe('Dear {{ member.name }} of! \nBye')
    await press('ArrowUp', 'Home', 'Control+ArrowRight', 'ArrowRight', 'Delete')
    await expect.poll(() => saved()).toBe('Dear  of! \nBye')
  })

  it('is left by Tab, copied and pasted as it is saved', async () => {
    await text().press('Control+a')
    await page.keyboard.insertText('Hi {{ member.name | upcase }}')
    await chip('Name of the member, in capitals').waitFor()
    await press('Control+a', 'Control+c', 'ArrowRight', 'Control+v')
    await expect.poll(() => saved()).toBe('Hi {{ member.name | upcase }}Hi {{ member.name | upcase }}')
    await press('Tab')
    await expect
      .poll(() => button('+ Name of the member').evaluate((it) => it === document.activeElement))
      .toBe(true)
    await press('Shift+Tab', 'Shift+Tab')
    expect(await text().evaluate((it) => it.contains(document.activeElement))).toBe(false)
  })

  it('warns of a value that there is not, and leaves tags as they are', async () => {
    await text().fill('{% if member.posts %}{{ membre.name }}{% endif %} {{ member.email }}')
    const unknown = text().locator('.value-chip.unknown')
    await expect.poll(() => unknown.count()).toBe(2)
    expect(await unknown.first().getAttribute('title')).toContain('There is no “membre” here')
    expect(await unknown.last().getAttribute('title')).toContain('it would stay empty')
    expect(await text().textContent()).toContain('{% if member.posts %}')
    await picture('unknown')
    expect(await findings(page)).toEqual([])
  })

  it('is not lost, nor is the place where one writes, while the editor is still on its way', async () => {
    const slow = await opened('en-GB')
    await slow.route(/template-editor-.*\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 1_500))
      await route.continue()
    })
    await visit(slow)
    await open('mail', slow)
    const field = slow.locator('aside.inspector').getByRole('textbox', { name: 'To', exact: true })
    await field.click()
    await slow.keyboard.type('team@')
    await slow.locator('aside.inspector .cm-content').first().waitFor()
    await slow.keyboard.type('example.org')
    await expect.poll(() => saved('mail', 'to')).toBe('team@example.org')
    await slow.context().close()
  })

  it('of one line takes no second one', async () => {
    await open('mail')
    const subject = text('Subject')
    await subject.click()
    await page.keyboard.type('Welcome')
    await press('Enter')
    await page.keyboard.type(' {{na')
    await page.getByRole('option', { name: 'Name of the member' }).waitFor()
    await press('Enter')
    await expect.poll(() => saved('mail', 'subject')).toBe('Welcome {{ member.name }}')
  })

  it('of a request keeps its JSON whole: a value goes in with its own quotation marks', async () => {
    await open('ask')
    const body = text('Body')
    await body.click()
    await page.keyboard.type('{ "who": {{name of the m')
    await page.getByRole('option', { name: 'Name of the member' }).waitFor()
    await press('Enter')
    await page.keyboard.type(' }')
    await expect.poll(() => saved('ask', 'body')).toBe('{ "who": {{ member.name | json }} }')
    await form().locator('blockquote').getByText('{ "who": "Anna" }').waitFor()
  })

  it('reads in German and in the dark as well', async () => {
    const german = await opened('de-DE', 'dark')
    await visit(german)
    await open('mail', german)
    const chips = german.locator('aside.inspector .value-chip')
    await expect.poll(() => chips.allTextContents()).toEqual(['Name des Mitglieds'])
    expect(await findings(german)).toEqual([])
    await german.context().close()
    expect(troubles).toEqual([])
  })
})
