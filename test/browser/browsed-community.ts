import { type Browser, chromium } from 'playwright-core'
import { aMongo, type TestMongo } from '../kit/a-mongo.ts'
import { findChromium } from './find-chromium.ts'
import { type ServedCommunity, serveCommunity } from './serve-community.ts'

export interface BrowsedCommunity {
  mongo: TestMongo
  served: ServedCommunity
  browser: Browser
  /** A new rule of the community; its id. */
  newRule(name: string, draft: object): Promise<string>
  close(): Promise<void>
}

/** The community `demo` with the editor before it, and a real Chromium. */
export async function browseCommunity(): Promise<BrowsedCommunity> {
  const mongo = await aMongo()
  const served = await serveCommunity(mongo)
  const browser = await chromium.launch(await findChromium())
  return {
    ...{ mongo, served, browser },
    async newRule(name, draft) {
      const made = await served.call('POST', '/api/rules', { community: 'demo', name, draft })
      return JSON.parse(await made.text()).id
    },
    async close() {
      await browser.close()
      await served.close()
      await mongo.close()
    },
  }
}
