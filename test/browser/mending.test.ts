import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'

const file: { graph: RuleGraph } = JSON.parse(
  readFileSync(new URL('../kit/casino.rule.json', import.meta.url), 'utf8'),
)

/** What is wrong with a drawing, and what a file brings along from elsewhere. */
describe('a rule that does not fit yet', { timeout: 180_000 }, () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []
  beforeAll(async () => {
    community = await browseCommunity()
    const context = await community.browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
    })
    await context.addInitScript(() => localStorage.setItem('tour', 'closed'))
    page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(error.message))
    page.setDefaultTimeout(40_000)
  }, 240_000)
  afterAll(() => community?.close())

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const cards = () => page.locator('.react-flow__node')
  const problems = () => page.getByRole('list', { name: 'Problems' }).getByRole('listitem')

  it('says each problem, shows where it is, and mends it at a press; one step takes that back', async () => {
    const { graph } = file
    const loose = { id: 'loose', type: 'lock', version: 1, config: {} }
    const graphWithTwo = {
      ...graph,
      nodes: [...graph.nodes, loose],
      edges: graph.edges.filter(({ to }) => to !== 'hide'),
    }
    const id = await community.newRule('Loose ends', graphWithTwo)
    await page.goto(`${community.served.url}/rules/${id}`)
    await cards().nth(3).waitFor()
    await expect.poll(() => problems().count()).toBeGreaterThanOrEqual(2)
    const loosely = problems()
      .filter({ has: button('Show') })
      .last()
    const sentence = page.getByRole('list', { name: 'Problems' }).getByText(await sentenceOf(loosely))
    await loosely.getByRole('button', { name: 'Show' }).click()
    await page.locator('.inspector h2').first().getByText('Lock').waitFor()
    await page.getByRole('button', { name: 'Remove the card' }).first().click()
    await expect.poll(() => cards().count()).toBe(3)
    await expect.poll(() => sentence.count()).toBe(0)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => cards().count()).toBe(4)
    await expect.poll(() => sentence.count()).toBeGreaterThan(0)
  })

  it('brings the card of a problem into sight, also out of the question whether to publish', async () => {
    const { graph } = file
    const far = { ...graph.nodes[1], id: 'far', config: { ...graph.nodes[1]?.config, words: [] } }
    const place = { x: 9000, y: 5000 }
    const wide = { ...graph, nodes: [...graph.nodes, far], layout: { ...graph.layout, far: place } }
    await page.goto(`${community.served.url}/rules/${await community.newRule('Far away', wide)}`)
    const card = page.locator('.react-flow__node[data-id=far]')
    const isSeen = () =>
      card.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect()
        return left > 0 && top > 0 && left < innerWidth && top < innerHeight
      })
    await problems().first().waitFor()
    expect(await isSeen()).toBe(false)
    await button('Publish').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Show', exact: true }).first().click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(isSeen).toBe(true)
    await page.locator('.inspector h2').first().getByText('Text contains').waitFor()
  })

  it('asks of a file what its connections, roles and spaces are called here', async () => {
    const { graph } = file
    const brought = {
      ...{ format: 1, kind: 'rule', community: 'elsewhere', name: 'From elsewhere' },
      graph: {
        ...graph,
        settings: {
          ...graph.settings,
          scope: {
            connections: { include: ['Their forum'], exclude: [] },
            spaces: { include: ['lobby'], exclude: [] },
          },
          exempt: { ...graph.settings.exempt, roles: ['staff', 'elders'] },
        },
      },
    }
    await page.goto(`${community.served.url}/rules`)
    const chooser = page.waitForEvent('filechooser')
    await button('Read from a file…').click()
    const rule = { name: 'rule.json', mimeType: 'application/json' }
    await (await chooser).setFiles({ ...rule, buffer: Buffer.from(JSON.stringify(brought)) })
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Their forum').selectOption({ label: 'Forum' })
    await dialog.getByLabel('lobby').selectOption({ label: 'help' })
    await dialog.getByLabel('elders').selectOption({ label: 'Leave it out' })
    await dialog.getByRole('button', { name: 'Make it a new rule' }).click()
    await page.waitForURL(/\/rules\/.+/)
    await cards().nth(2).waitFor()
    const made = await community.mongo.collections.rules.findOne({ name: 'From elsewhere' })
    expect(made?.draft).toMatchObject({
      settings: {
        scope: { connections: { include: ['forum'] }, spaces: { include: ['help'] } },
        exempt: { roles: ['staff'] },
      },
    })
    expect(troubles).toEqual([])
  })
})

/** The hint of a problem, which names its card. */
const sentenceOf = async (row: Locator) => (await row.locator('small').textContent()) ?? ''
