import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlazaClient, type PlazaClient } from '../bench/plaza-client.ts'
import { anEditor, findings, type TestEditor } from './editor-page.ts'

const twoMinutes = 120_000
const patient = { timeout: 60_000 }

/** From a first visit to a rule that was seen to act, and the rooms around it; every part is real. */
describe('the rooms', { timeout: 240_000 }, () => {
  let editor: TestEditor
  let page: Page
  let plaza: PlazaClient
  let member: string

  beforeAll(async () => {
    editor = await anEditor('rooms')
    plaza = createPlazaClient(editor.steward.plazaUrl, editor.steward.keys.plazaToken)
    member = await plaza.register('Ben')
    page = await editor.open('/')
    page.setDefaultTimeout(30_000)
  }, 240_000)
  afterAll(async () => {
    await plaza?.close()
    await editor?.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const link = (name: string | RegExp) => page.getByRole('link', { name })
  const tour = () => page.getByRole('complementary', { name: 'First steps' })
  /** Writes in the forum; comes back when Steward acted on it. */
  async function postAndAwaitDeeds(text: string, deeds: number) {
    const before = (await plaza.effects()).length
    await plaza.post(member, text)
    await expect.poll(async () => (await plaza.effects()).length - before, patient).toBe(deeds)
  }

  it('the first steps lead to a ready rule, which is live in under two minutes of clicks and acts', async () => {
    const began = performance.now()
    await tour().getByRole('link', { name: 'Show me that rule' }).click()
    await page.getByLabel('Which words give advertising away?').fill('casino\npills')
    await button('Set it live').click()
    await page.waitForURL(/\/rules\//)
    expect(performance.now() - began).toBeLessThan(twoMinutes)
    await tour().getByText('Open the demo forum').waitFor()
    await postAndAwaitDeeds('Our casino is open', 2)
    await tour().getByRole('link', { name: 'Show me the run' }).click()
    await page.locator('.trail').getByText('contains "casino"').waitFor()
    await page.locator('.deed').getByText('Hide: the post').waitFor()
    await tour().getByText('That is all there is to it.').waitFor()
    await tour().getByRole('button', { name: 'Close the first steps' }).click()
    expect(await findings(page)).toEqual([])
  })

  it('the way of a run lights up as it goes', async () => {
    await page.goto(`${editor.steward.url}/gallery/first-post-thanked`)
    await page.getByRole('spinbutton', { name: 'How long after the post?' }).fill('20')
    await page.locator('.duration select').selectOption('seconds')
    await button('Set it live').click()
    await page.waitForURL(/\/rules\//)
    member = await plaza.register('Cem')
    await plaza.post(member, 'Hello everybody')
    await page.goto(`${editor.steward.url}/runs`)
    await link('Thank for the first post').first().click(patient)
    await page.locator('.step-stands').getByText('Wait', { exact: true }).waitFor(patient)
    expect(await page.locator('.step-been').count()).toBe(2)
    // Nobody loads the page again: the rest comes by itself.
    await page.locator('.step-been').getByText('Reply', { exact: true }).waitFor(patient)
    await page.getByRole('status').getByText('Came to its end').waitFor(patient)
  })

  it('an event is explained: what acted, what looked and did nothing', async () => {
    await link('What did the other rules make of it?').click()
    await page.getByText('It came as far as Text contains and left by “No”.').waitFor()
    await page.getByText('Became a run').waitFor()
    await page.locator('.deed').getByText('Reply: the post').waitFor()
    await link('this member').click()
    await page.getByRole('heading', { name: 'Member Cem' }).waitFor()
    await page.getByText('Hello everybody').first().waitFor()
  })

  it('a task that one person takes is no other’s; it is decided by keys, with a reason, and its run does as was said', async () => {
    await page.goto(`${editor.steward.url}/gallery/hate-with-a-person`)
    await button('Set it live').click()
    await page.waitForURL(/\/rules\//)
    await postAndAwaitDeeds('They are vermin', 1)
    await link('Tasks').click()
    const taskOn = (of: Page) => of.locator('.task').filter({ hasText: 'They are vermin' })
    const task = taskOn(page)
    const other = await editor.open('/tasks')
    await task.getByRole('button', { name: 'I take it' }).click()
    await taskOn(other).getByText('Taken by').waitFor()
    await expect.poll(() => taskOn(other).locator('.answers button').first().isDisabled()).toBe(true)
    await other.context().close()
    await task.getByLabel('Reason (shown in the trail)').fill('Against people')
    await task.focus()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('1')
    await task.waitFor({ state: 'detached' })
    const removed = async () => (await plaza.effects()).some(({ verb }) => verb === 'remove')
    await expect.poll(removed, patient).toBe(true)
  })

  it('a rule is tried: a wait is skipped, a question answered, nothing leaves the browser; and it is kept', async () => {
    await page.goto(`${editor.steward.url}/gallery/welcome-14-days`)
    await button('Make a draft').click()
    await page.waitForURL(/\/rules\//)
    await link('Try it').click()
    await page.getByRole('searchbox', { name: 'Find by text or name' }).fill('casino is open')
    await page.locator('.pick-list').getByText('Our casino is open').first().waitFor()
    await page.getByRole('searchbox').fill('nobody ever wrote this')
    await page.getByText('Nothing of the last 50 is like that.').waitFor()
    await page.getByRole('tab', { name: 'Write one' }).click()
    await page.locator('.write-event').getByRole('button', { name: 'Try' }).click()
    await button('Nothing happens for 3 days').click()
    await button('11 days later').click()
    await button('Yes').click()
    await page.getByText('Came to its end').waitFor()
    expect(await page.locator('.deed strong').allTextContents()).toEqual([
      'Send a message: the member',
      'Send a message: the member',
      'Give a role: the member',
    ])
    expect(await page.locator('.step-been').count()).toBe(7)
    await button('Keep as example').click()
    await page.getByLabel('What does it show?').fill('A quiet newcomer')
    await button('Keep as example').click()
    await button('Another event').click()
    await page.getByRole('tab', { name: /Examples/ }).click()
    await page.locator('.example-holds').getByText('A quiet newcomer').waitFor()
    expect((await plaza.effects()).map(({ verb }) => verb)).not.toContain('add-role')
    expect(await findings(page)).toEqual([])
  })

  it('an example that no longer holds speaks against publishing, and a person may still do it', async () => {
    await link('Back to drawing').click()
    await page.getByText('1 example holds').waitFor()
    await page.locator('.react-flow__node').filter({ hasText: 'Give a role' }).first().click()
    await page.keyboard.press('Delete')
    await page.getByText('1 of 1 examples no longer holds').waitFor()
    await button('Publish').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 of 1 examples no longer holds').waitFor()
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog.getByText('The example “A quiet newcomer” no longer holds.').waitFor()
    await dialog.getByRole('button', { name: 'Publish all the same' }).click()
    await page.getByText('Live', { exact: true }).first().waitFor()
  })

  it('nothing went wrong in any page', () => expect(editor.troubles).toEqual([]))
})
