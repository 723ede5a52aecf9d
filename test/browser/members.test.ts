import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRecordEvents } from '../../server/subjects/record-events.ts'
import { createWriteSubjects } from '../../server/subjects/write-subjects.ts'
import { aMember, anEvent } from '../kit/an-event.ts'
import { type BrowsedCommunity, browseCommunity } from './browsed-community.ts'
import { findings } from './editor-page.ts'

describe('members', { timeout: 120_000 }, () => {
  let community: BrowsedCommunity
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    community = await browseCommunity()
    const context = await community.browser.newContext({
      ...{ locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    })
    page = await context.newPage()
    await page.addInitScript(() => localStorage.setItem('tour', 'closed'))
    page.on('pageerror', (error) => troubles.push(error.message))
  }, 120_000)
  afterAll(() => community?.close())
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const listed = () => page.locator('.member-list a').allTextContents()
  const picture = async (name: string) => {
    if (process.env.STEWARD_PICTURES)
      await page.screenshot({ path: `${process.env.STEWARD_PICTURES}/${name}.png` })
  }

  it('of whom there are none yet, it is said how they become known', async () => {
    await page.goto(`${community.served.url}/events`)
    await link('Find a member').click()
    await page.getByText('A member is known from the first thing they do.').waitFor()
  })

  it('are found by how their name begins, and lead to everything about them', async () => {
    const record = createRecordEvents(createWriteSubjects(community.mongo.collections))
    const names = ['Änne', 'Anton', 'Berta']
    const connection = 'forum'
    await record(
      names.map((name) => {
        const actor = aMember({ id: `id ${name}`, name, roles: ['regular'] })
        return anEvent('post.created', { id: `e-${name}`, connection, actor })
      }),
    )
    await page.reload()
    await expect.poll(async () => (await listed()).length).toBe(3)
    await page.getByLabel('How does the name begin?').fill('an')
    await expect.poll(listed).toEqual(['Änne', 'Anton'])
    await picture('members')
    expect(await findings(page)).toEqual([])
    await page.getByLabel('How does the name begin?').fill('anx')
    await page.getByText('Nobody is called that here.').waitFor()
    await page.getByLabel('How does the name begin?').fill('än')
    await link('Änne').click()
    await page.getByRole('heading', { name: 'Member Änne' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/members/id%20%C3%84nne')
    await page.goBack()
    await expect.poll(listed).toContain('Anton')
    expect(troubles).toEqual([])
  })
})
