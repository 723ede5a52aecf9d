import type { Browser, Page } from 'playwright-core'

/** What a page and its workers bring over the wire to a browser that has never been here, compressed as served. */
export async function bytesOnTheWire(
  browser: Browser,
  url: string,
): Promise<{ kilobytes: number; files: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    const size = request.sizes().then(({ responseHeadersSize, responseBodySize }) => {
      return responseHeadersSize + responseBodySize
    })
    sizes.push(size)
  })
  await page.goto(url)
  await page.locator('nav').first().waitFor()
  await page.waitForTimeout(5_000)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return { kilobytes: Math.round(bytes / 1000), files: sizes.length }
}

/** Milliseconds from the press on a link until what fits the screen is drawn, and has stopped growing. */
export async function timeToDraw(page: Page, link: string): Promise<number> {
  await page.getByRole('link', { name: link }).waitFor()
  return page.evaluate(
    (link) =>
      new Promise<number>((done) => {
        const anchor = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === link)
        const begun = performance.now()
        let [before, same, last] = [0, 0, begun]
        const look = () => {
          const drawn = document.querySelectorAll<HTMLElement>('.react-flow__node')
          const shown = [...drawn].filter(({ style }) => style.visibility !== 'hidden').length
          if (shown !== before) last = performance.now()
          same = shown > 0 && shown === before && shown === drawn.length ? same + 1 : 0
          before = shown
          if (same < 10) requestAnimationFrame(look)
          else done(last - begun)
        }
        anchor?.click()
        look()
      }),
    link,
  )
}

export interface Frames {
  /** Frames a second. */
  fps: number
  /** The time between frames that 95 in 100 stay under. */
  p95: number
  longest: number
}

/** Frames while a card is dragged to and fro, as often as the page takes the pointer's moves. */
export async function framesWhileDragging(page: Page, card: string, seconds: number): Promise<Frames> {
  const box = await page.locator(`.react-flow__node[data-id="${card}"]`).boundingBox()
  if (!box) throw new Error('The card to drag is not on the screen')
  const [x, y] = [box.x + box.width / 3, box.y + 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y + 10)
  const counted = page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const times: number[] = []
        const begun = performance.now()
        const tick = (at: number) => {
          times.push(at)
          if (at - begun < ms) requestAnimationFrame(tick)
          else done(times)
        }
        requestAnimationFrame(tick)
      }),
    seconds * 1000,
  )
  let isOver = false
  const over = counted.then(() => {
    isOver = true
  })
  for (let step = 0; !isOver; step += 1) {
    const turn = (step / 40) * Math.PI
    await page.mouse.move(x + 120 * Math.sin(turn), y + 60 * Math.sin(2 * turn))
  }
  await over
  await page.mouse.up()
  const times = await counted
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const sorted = gaps.toSorted((a, b) => a - b)
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    fps: (gaps.length / total) * 1000,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
  }
}

/** Milliseconds from a keystroke in a field until the number of cards with a problem is another one. */
export async function problemsAfterKeystroke(page: Page, key: string): Promise<number> {
  // The page listens before the key is pressed: of two things asked at once, either may come first.
  const watch = await page.evaluateHandle(() => {
    const count = () => document.querySelectorAll('.card-problem').length
    const before = count()
    let pressed = 0
    addEventListener(
      'input',
      () => {
        pressed = performance.now()
      },
      { capture: true, once: true },
    )
    const seen = new Promise<number>((done) => {
      const look = () => {
        if (pressed > 0 && count() !== before) done(performance.now() - pressed)
        else requestAnimationFrame(look)
      }
      look()
    })
    return { seen }
  })
  await page.keyboard.press(key)
  return watch.evaluate(({ seen }) => seen)
}
