import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../nodes/catalog.node.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'

const types = (await loadCatalog()).all().map(({ definition }) => definition)
/** So many cards on a board: few enough that typing into one is quick. */
const aBoard = 6
/** Far apart, so that no card lies over another. */
const places = Object.fromEntries(
  types.map(({ type }, at) => [type, { x: (at % 10) * 380, y: Math.floor(at / 10) * 420 }]),
)

/** In the page: every control that a screen reader would call nothing. */
const unnamedControls = `(form) => {
  for (const more of form.querySelectorAll('details')) more.open = true
  const controls = form.querySelectorAll('input, select, textarea, button, [contenteditable="true"]')
  return [...controls].flatMap((control) => {
    const labelled = control.closest('label')?.textContent ?? ''
    const inside = control.tagName === 'BUTTON' ? control.textContent : ''
    const name = control.getAttribute('aria-label') ?? control.getAttribute('title') ?? ''
    return (name + labelled + inside).trim() === '' ? [control.outerHTML] : []
  })
}`

/** In the page: types into every field, as React hears it. */
const fillEveryField = `(form) => {
  for (const field of form.querySelectorAll('input, textarea')) {
    const text = { number: '7', time: '07:30', text: 'tomatoes', textarea: 'tomatoes' }[field.type]
    if (field.type === 'checkbox') field.click()
    if (text === undefined) continue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  }
}`

describe('the forms of the cards', () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []
  const form = () => page.locator('aside.inspector')
  const inForm = (work: string) => page.evaluate(`(${work})(document.querySelector('aside.inspector'))`)

  beforeAll(async () => {
    community = await browseCommunity()
    const nodes = types.map(({ type, version, defaults }) => ({ id: type, type, version, config: defaults }))
    const begin = async (name: string, some: typeof nodes) => {
      const draft = { format: 1, settings: defaultSettings, nodes: some, edges: [], layout: places }
      const made = await community.served.call('POST', '/api/rules', { community: 'demo', name, draft })
      expect(made.status).toBe(201)
    }
    for (const [at] of nodes.entries())
      if (at % aBoard === 0) await begin(`Board ${at / aBoard}`, nodes.slice(at, at + aBoard))
    const few = ['member-joined', 'text-contains', 'reply', 'expression', 'on-schedule']
    await begin(
      'A few cards',
      nodes.filter(({ type }) => few.includes(type)),
    )
    await community.served.call('PUT', '/api/communities/demo/library/list/bad-words', {
      basedOn: 0,
      content: { match: 'word', entries: [{ text: 'casino' }, { text: 'pills' }] },
    })
    const context = await community.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    })
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
  })
  afterAll(() => community?.close())

  const visit = async (name: string) => {
    const rule = await community.mongo.collections.rules.findOne({ name })
    await page.goto(`${community.served.url}/rules/${rule?._id}`)
    await page.locator('.react-flow__node').first().waitFor()
  }
  const open = async (id: string) => {
    await page.locator(`.react-flow__node[data-id="${id}"]`).dispatchEvent('click')
    await form().locator('h2').first().waitFor()
    await expect.poll(() => form().getByLabel('Your own name for it').count()).toBe(1)
  }
  const picture = async (name: string) => {
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/${name}.png` })
  }

  it.each(types.map(({ type }, at) => [type, at] as const))(
    '%s opens, names every control, and can be filled',
    async (type, at) => {
      if (at % aBoard === 0) await visit(`Board ${at / aBoard}`)
      await open(type)
      expect(await inForm(unnamedControls)).toEqual([])
      await inForm(fillEveryField)
      await form().locator('h2').first().waitFor()
      expect(troubles).toEqual([])
    },
  )

  it('says what of the words and lists stands in a sentence', async () => {
    await visit('A few cards')
    await open('text-contains')
    await form().getByLabel('Words and phrases').fill('poker\nroulette')
    await form().getByRole('combobox', { name: 'Shared lists' }).fill('bad')
    await page.getByRole('option', { name: /bad-words/ }).click()
    await form().getByLabel('Try a sentence').fill('Come to the c4sino and play poker')
    await form().getByText('Found').waitFor()
    const found = () => form().locator('mark').allTextContents()
    await expect.poll(found).toEqual(['poker', 'casino (list bad-words)'])
    await picture('try-words')
  })

  it('puts values into a text and shows how it reads', async () => {
    await open('reply')
    const text = form().getByRole('textbox', { name: 'Text', exact: true })
    await text.fill('Hello ')
    await form().getByRole('button', { name: '+ Name of the member' }).click()
    await expect.poll(() => text.textContent()).toBe('Hello Name of the member')
    await form().locator('blockquote').getByText('Hello Anna').waitFor()
    await picture('template')
  })

  it('builds a condition from menus, and opens as text what the menus can not say', async () => {
    await open('expression')
    await form().getByRole('button', { name: 'Text', exact: true }).click()
    const editor = form().locator('.cm-content')
    await editor.fill('member.posts < 3')
    await form().getByText('applies', { exact: true }).waitFor()
    await form().getByRole('button', { name: 'Menus' }).click()
    await form()
      .getByTitle('Value', { exact: true })
      .or(form().getByLabel('Value', { exact: true }))
      .first()
      .fill('9')
    await form().getByTitle('Add a condition').first().click()
    await form().getByText('Now:').waitFor()
    await picture('condition')
    await form().getByRole('button', { name: 'Text', exact: true }).click()
    await expect.poll(() => editor.textContent()).toContain('member.posts < 9 &&')
    await editor.fill('size(member.roles) > 1')
    await form().getByText('This says more than the menus can').waitFor()
    await expect.poll(() => form().getByRole('button', { name: 'Menus' }).isDisabled()).toBe(true)
  })

  it('says when a schedule is due next', async () => {
    await open('on-schedule')
    await form().getByLabel('How often').selectOption({ label: 'Every day' })
    await form().getByLabel('At', { exact: true }).fill('08:30')
    await form()
      .getByText(/^Next times: .*08:30 · .*08:30 · .*08:30$/)
      .waitFor()
    await picture('schedule')
  })

  it('says back what the settings of the rule come to', async () => {
    await page.locator('.react-flow__pane').dispatchEvent('click')
    await form().getByText('About this rule').waitFor()
    await form().getByRole('radio', { name: 'Once', exact: true }).check()
    await form().getByRole('combobox', { name: 'Not in these spaces' }).click()
    await page.getByRole('option', { name: /help/ }).click()
    await form().getByRole('button', { name: 'Add an event' }).first().click()
    await form()
      .getByText(/in all spaces but help, .*once per member, ends when they leave\./)
      .waitFor()
    await picture('settings')
    expect(troubles).toEqual([])
  })
})
