import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEditor, findings, middleOf, type TestEditor } from './editor-page.ts'
import { type LivedIn, liveIn } from './lived-in.ts'
import { lookOver } from './look-over.ts'

const desk = { width: 1280, height: 800 }

/** Every page there is, with something on it: said whole, named, no wider than the window, and nothing for axe. */
describe('every page', { timeout: 300_000 }, () => {
  let editor: TestEditor
  let places: LivedIn[]
  beforeAll(async () => {
    editor = await anEditor('pages')
    places = await liveIn(editor)
  }, 240_000)
  afterAll(() => editor?.close())

  /** Opens a place; answers when what it shows stays the same. */
  async function visit(page: Page, path: string) {
    await page.goto(`${editor.steward.url}${path}`)
    await page.locator('h1').first().waitFor()
    let before = ''
    await expect
      .poll(
        async () => {
          const now = (await page.locator('main').textContent()) ?? ''
          const settled = now === before && !/Loading…|Lädt …/.test(now)
          before = now
          return settled
        },
        { interval: 120 },
      )
      .toBe(true)
  }

  it.each([
    ['en', 'light', 'Light or dark'],
    ['de', 'dark', 'Hell oder dunkel'],
  ] as const)('in %s, light and dark', async (locale, colorScheme, turn) => {
    const page = await editor.open('/rules', { locale, colorScheme, viewport: desk, reducedMotion: 'reduce' })
    const wrong: [string, string[]][] = []
    for (const { name, path } of places) {
      await visit(page, path)
      const found = [...(await lookOver(page)), ...(await findings(page))]
      // The other light lasts: every page is looked at whole in one, and for its colours in the other.
      await page.getByRole('button', { name: turn }).click()
      found.push(...(await findings(page, ['color-contrast'])))
      if (found.length > 0) wrong.push([name, found])
    }
    await page.context().close()
    expect(wrong).toEqual([])
    expect(editor.troubles).toEqual([])
  })

  it('on a phone, nothing scrolls sideways; a task is decided, and the emergency stop pressed', async () => {
    const phone = await editor.open('/', {
      ...{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, locale: 'de-DE' },
    })
    const wide: string[] = []
    for (const { name, path } of places) {
      await visit(phone, path)
      const found = await lookOver(phone)
      wide.push(...found.filter((one) => one.includes('sideways')).map((one) => `${name}: ${one}`))
    }
    expect(wide).toEqual([])
    await visit(phone, places.find(({ name }) => name === 'rule')?.path ?? '')
    await phone.getByRole('region', { name: 'Die Regel als Liste' }).waitFor()
    await visit(phone, '/tasks')
    const task = phone.locator('.task').filter({ hasText: 'They are vermin' })
    await task.locator('.answers button').last().tap()
    await task.waitFor({ state: 'detached' })
    await visit(phone, '/')
    const press = (name: string) => phone.getByRole('button', { name, exact: true }).last().tap()
    await press('Notaus')
    await phone.getByRole('dialog').waitFor()
    await press('Notaus')
    await phone.getByText('Angehalten: jede Handlung wartet.').waitFor()
    await press('Weiterlaufen lassen')
    await phone.getByRole('dialog').waitFor()
    await press('Weiterlaufen lassen')
    await phone.getByText('Hält jede Handlung an').waitFor()
    await phone.context().close()
  })

  it('home says which actions are held, why and until when, and leads to where they are let go on', async () => {
    const page = await editor.open('/rules', { viewport: desk })
    await visit(page, '/')
    await page.getByRole('button', { name: 'Change the mode' }).click()
    const { y } = await middleOf(page.getByRole('dialog'))
    expect(Math.abs(y - desk.height / 2)).toBeLessThan(40)
    await page.keyboard.press('Escape')
    const held = page.locator('.needs li').filter({ hasText: 'the connection Plaza is stopped' })
    await held.getByText('Until the stop is released.').waitFor()
    await held.getByRole('link', { name: /^To the connection/ }).click()
    await page.getByRole('button', { name: 'Let it go on' }).click()
    await page.getByRole('button', { name: 'Stop this connection' }).waitFor()
    await page.getByRole('button', { name: 'New credentials' }).click()
    const { plazaToken, plazaSecret } = editor.steward.keys
    await page.getByLabel('Access token').fill(plazaToken)
    await page.getByLabel('Secret of the deliveries').fill(plazaSecret)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save them' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await visit(page, '/runs?rests=ledger')
    expect(await page.getByLabel('How it ended').inputValue()).toBe('held')
  })
})
