import { setTimeout as sleep } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { type Installation, startInstallation } from '../bench/installation.ts'
import { createPlazaClient } from '../bench/plaza-client.ts'
import { builtEditor } from './built-editor.ts'
import { findChromium } from './find-chromium.ts'

export interface TestEditor {
  steward: Installation
  browser: Browser
  /** A page of its own with its own memory; what goes wrong in it is in `troubles`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** A new rule of the demo community; its id. */
  newRule(name: string, draft?: object): Promise<string>
  /** Asks the API; what is refused is thrown. */
  call: ReturnType<typeof callerOf>
  troubles: string[]
  close(): Promise<void>
}

/** A whole Steward with the editor as it is now, and a real Chromium. */
export async function anEditor(name: string): Promise<TestEditor> {
  await builtEditor()
  const steward = await startInstallation(name)
  const browser = await chromium.launch(await findChromium())
  const troubles: string[] = []
  const call = callerOf(steward.url)
  return {
    ...{ steward, browser, troubles, call },
    async open(path, options = {}) {
      const context = await browser.newContext({
        ...{ locale: 'en-GB', viewport: { width: 1440, height: 900 } },
        ...options,
      })
      const page = await context.newPage()
      // Newcomers begin on the first page, where the first steps are shown; who opens a room knows them.
      if (path !== '/') await page.addInitScript(() => localStorage.setItem('tour', 'closed'))
      page.on('pageerror', (error) => troubles.push(`${path}: ${error.message}`))
      page.setDefaultTimeout(45_000)
      await page.goto(`${steward.url}${path}`)
      return page
    },
    async newRule(name, draft) {
      const { id, revision } = await call('POST', '/api/rules', { community: 'demo', name })
      if (draft) await call('PUT', `/api/rules/${id}/draft`, { basedOn: revision, draft })
      return id
    },
    async close() {
      await browser.close()
      await steward.remove()
    },
  }
}

const callerOf = (url: string) => async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** What axe finds on a page, each with the first place; nothing is looked away from but the drawing library's own mark. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('.react-flow__attribution')
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Tab until something has the focus, as one who has no mouse. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${place}`)
}

/** Presses, moves in steps, lets go: what a hand does. */
export async function dragTo(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await middleOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 6 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

export async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox()
  if (!box) throw new Error(`${place} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Posts as a new member of the forum, and answers what Steward did about it first. */
export async function whatHappensTo({ steward }: TestEditor, text: string): Promise<string | undefined> {
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  const post = await plaza.post(await plaza.register(`Ada ${Date.now()}`), text)
  const done = async () => (await plaza.effects()).find(({ subject }) => subject === post)
  let effect = await done()
  for (const begun = Date.now(); !effect && Date.now() - begun < 40_000; effect = await done())
    await sleep(100)
  await plaza.close()
  return effect?.verb
}
