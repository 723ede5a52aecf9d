import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'

describe('the editor', () => {
  let demo: BrowsedCommunity
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    demo = await browseCommunity()
    const context = await demo.browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
  })
  afterAll(() => demo?.close())

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const cards = () => page.locator('.react-flow__node')
  const seriousFindings = async () => {
    const { violations } = await new AxeBuilder({ page }).exclude('.react-flow__attribution').analyze()
    return violations
      .filter(({ impact }) => impact === 'critical' || impact === 'serious')
      .map(({ id }) => id)
  }

  it('makes a rule, draws two cards that are connected, and saves them', async () => {
    await page.goto(`${demo.served.url}/rules`)
    await page.getByLabel('Name of the rule').fill('Hide casino ads')
    await button('New rule').click()
    const palette = page.locator('.palette')
    await palette
      .getByRole('button', { name: /^A post/ })
      .first()
      .click()
    await palette.getByRole('searchbox').fill('hide')
    await palette.getByRole('button', { name: /hide/i }).first().click()
    await expect.poll(() => cards().count()).toBe(2)
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(1)
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
    await page.reload()
    await expect.poll(() => cards().count()).toBe(2)
  })

  it('takes a step back and forward again', async () => {
    await cards().last().click()
    await button('Remove card').click()
    await expect.poll(() => cards().count()).toBe(1)
    await page
      .getByRole('button', { name: /^Undo: remove/ })
      .first()
      .click()
    await expect.poll(() => cards().count()).toBe(2)
  })

  it('gives it another name, by Enter', async () => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Name, folder, tags…' }).click()
    await page.getByRole('dialog').getByLabel('Name of the rule').fill('No casino ads')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await demo.mongo.collections.rules.findOne({}))?.name)
      .toBe('No casino ads')
  })

  it('takes in what somebody else did with the rule meanwhile, without a question', async () => {
    const rule = await demo.mongo.collections.rules.findOneAndUpdate({}, { $inc: { revision: 1 } })
    expect(rule).not.toBeNull()
    await cards().last().click()
    await page.getByLabel('Your own name for it').fill('Out of sight')
    const drawn = async () => (await demo.mongo.collections.rules.findOne({}))?.draft.nodes
    await expect.poll(drawn).toContainEqual(expect.objectContaining({ label: 'Out of sight' }))
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
  })

  it('publishes the rule with a note', async () => {
    await button('Publish').click()
    await page.getByLabel('What is new? (for the history)').fill('First version')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Live', { exact: true }).waitFor()
    const published = await demo.mongo.collections.versions.findOne({})
    expect(published).toMatchObject({ version: 1, note: 'First version' })
  })

  it('shows the way of a run and the reason of each step', async () => {
    const rule = await demo.mongo.collections.rules.findOne({})
    const [, hide] = rule?.draft.nodes ?? []
    if (!rule || !hide) throw new Error('No rule was drawn')
    const now = new Date()
    const reason = 'The post was hidden'
    await demo.mongo.collections.runs.insertOne({
      ...{
        _id: 'run-1',
        format: 1,
        rule: rule._id,
        version: 1,
        plan: 'p',
        community: 'demo',
        event: 'e',
        key: 'e',
      },
      ...{
        tokens: [],
        frames: [],
        visits: {},
        answers: {},
        outputs: {},
        status: 'done',
        outcome: 'finished',
      },
      trail: [{ node: hide.id, visit: 1, at: now.toISOString(), port: 'done', reason }],
      ...{
        purpose: 'service',
        order: 0,
        seq: 1,
        dueAt: null,
        waits: [],
        listening: [],
        carrier: null,
        holder: null,
      },
      ...{ heldUntil: now, tries: 0, claims: {}, inbox: {}, wakes: 0, startedAt: now, updatedAt: now },
    })
    const address = page.url()
    await page.getByRole('link', { name: 'Runs' }).click()
    await page.getByRole('link', { name: 'No casino ads' }).click()
    await page.locator('.trail').getByText(reason).waitFor()
    await expect.poll(() => page.locator('.step-been').count()).toBe(1)
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/run.png` })
    await page.goto(address)
    await cards().first().waitFor()
  })

  it('speaks German, is dark when asked, and has no serious accessibility finding in either', async () => {
    expect(await seriousFindings()).toEqual([])
    await button('Auf Deutsch').click()
    await button('Hell oder dunkel').click()
    await button('Veröffentlichen').waitFor()
    expect(await seriousFindings()).toEqual([])
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/rule.png` })
    expect(troubles).toEqual([])
  })
})
