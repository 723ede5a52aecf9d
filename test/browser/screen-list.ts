import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { fillTemplate } from '../../workflows/templates/template.ts'
import { ruleTemplates } from '../../workflows/templates/templates.node.ts'
import { type TestEditor, whatHappensTo } from './editor-page.ts'

export interface Screen {
  name: string
  path: string
  /** What is pressed before the picture is taken. */
  before?: (page: Page) => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A Steward with some life in it, and every page of it that there is. */
export async function prepareScreens(editor: TestEditor): Promise<Screen[]> {
  const { steward } = editor
  await steward.apply(`${root}test/kit/casino.rule.json`)
  const drawn = ruleTemplates().find(({ id }) => id === 'complaint-escalated')
  const rule = await editor.newRule('Complaints', drawn && fillTemplate(drawn, 'en'))
  await whatHappensTo(editor, 'Win at our casino')
  const first = async (path: string, list: string) => {
    const answer = await (await fetch(`${steward.url}${path}`)).json()
    const found = Array.isArray(answer) ? answer : (answer[list] ?? [])
    return found[0]?.id === undefined ? undefined : encodeURIComponent(found[0].id)
  }
  const run = await first('/api/runs?community=demo', 'runs')
  const event = await first('/api/events?community=demo', 'events')
  const list = (page: Page) => page.locator('.views > button').last().click()
  const screens: Screen[] = [
    { name: 'overview', path: '/' },
    { name: 'rules', path: '/rules' },
    { name: 'rule', path: `/rules/${rule}` },
    { name: 'rule-card', path: `/rules/${rule}`, before: (page) => page.locator('.card').nth(1).click() },
    { name: 'rule-list', path: `/rules/${rule}`, before: list },
    {
      ...{ name: 'rule-picker', path: `/rules/${rule}` },
      before: (page) => page.locator('.way').first().click(),
    },
    {
      ...{ name: 'rule-menu', path: `/rules/${rule}` },
      before: (page) => page.locator('.card').nth(1).click({ button: 'right' }),
    },
    {
      ...{ name: 'rule-commands', path: `/rules/${rule}` },
      before: (page) => page.keyboard.press('Control+k'),
    },
    { name: 'rule-versions', path: `/rules/${rule}/versions` },
    { name: 'rule-try', path: `/rules/${rule}/try` },
    { name: 'runs', path: '/runs' },
    { name: 'gallery', path: '/gallery' },
    { name: 'gallery-template', path: '/gallery/welcome-14-days' },
    { name: 'tasks', path: '/tasks' },
    { name: 'events', path: '/events' },
    { name: 'library', path: '/library' },
    { name: 'connections', path: '/connections' },
    { name: 'nowhere', path: '/nowhere' },
  ]
  if (run) screens.push({ name: 'run', path: `/runs/${run}` })
  if (event) screens.push({ name: 'event', path: `/events/${event}` })
  return screens
}
