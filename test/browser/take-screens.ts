import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { anEditor } from './editor-page.ts'
import { prepareScreens } from './screen-list.ts'

/** `npm run screens -- DIR`: a picture of every page, light and dark, in English and German. */
async function takeScreens(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const locale of ['en', 'de'] as const) await takeIn(locale, directory)
}

async function takeIn(locale: 'en' | 'de', directory: string): Promise<void> {
  const editor = await anEditor(`screens-${locale}`)
  try {
    const screens = await prepareScreens(editor, locale)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, path, before } of screens) {
        const viewport = { width: 1280, height: 800 }
        const page = await editor.open(path, { locale, colorScheme, viewport })
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(600)
        await before?.(page)
        await page.waitForTimeout(before ? 900 : 100)
        await page.screenshot({ path: join(directory, `${name}-${locale}-${colorScheme}.png`) })
        await page.context().close()
      }
    process.stdout.write(editor.troubles.map((trouble) => `${trouble}\n`).join(''))
  } finally {
    await editor.close()
  }
}

const [directory] = process.argv.slice(2)
if (directory) await takeScreens(resolve(directory))
else process.stderr.write('Say where to: npm run screens -- DIR\n')
