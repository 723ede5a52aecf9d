import type { Page } from 'playwright-core'
import type { Language } from '../../nodes/contract/json.ts'
import type { TestEditor } from './editor-page.ts'
import { liveIn } from './lived-in.ts'

export interface Screen {
  name: string
  path: string
  /** What is pressed before the picture is taken. */
  before?: (page: Page) => Promise<void>
}

/** A Steward with some life in it, and every page of it that there is. */
export async function prepareScreens(editor: TestEditor, language: Language): Promise<Screen[]> {
  const places = await liveIn(editor, language)
  const path = places.find(({ name }) => name === 'rule')?.path ?? '/'
  const list = (page: Page) => page.locator('.views > button').last().click()
  const card = (page: Page) => page.locator('.card').nth(1)
  return [
    ...places,
    { name: 'rule-card', path, before: (page) => card(page).click() },
    { name: 'rule-list', path, before: list },
    { name: 'rule-picker', path, before: (page) => page.locator('.way').first().click() },
    { name: 'rule-menu', path, before: (page) => card(page).click({ button: 'right' }) },
    { name: 'rule-commands', path, before: (page) => page.keyboard.press('Control+k') },
    { name: 'rule-publish', path, before: (page) => page.locator('.rule-bar button.main').click() },
  ]
}
