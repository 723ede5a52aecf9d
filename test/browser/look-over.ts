import type { Page } from 'playwright-core'

/** What is wrong with a page to the eye or the hand: text that is cut, controls without a name, a page wider than its window. */
export function lookOver(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const troubles: string[] = []
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
    const said = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const told = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`
    if (document.documentElement.scrollWidth > innerWidth) troubles.push('the page scrolls sideways')
    const main = document.querySelector('main')
    if (main && main.scrollWidth > main.clientWidth) troubles.push('the page scrolls sideways inside')

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (
        !shown(element) ||
        element.closest('.unseen, svg, .react-flow__viewport > *:not(.react-flow__nodes)')
      )
        continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const words = said(element)
      const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1
      const tall = hides(overflowY) && element.scrollHeight > element.clientHeight + 1
      if (!ownText || !words || (!wide && !tall)) continue
      const title = element.closest('[title]')?.getAttribute('title') ?? ''
      if (!title.includes(words)) troubles.push(`cut: ${told(element)} ${words.slice(0, 80)}`)
    }

    const pen = document.createElement('canvas').getContext('2d')
    for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      if (!pen || !shown(field) || field.value !== '') continue
      const { font, paddingLeft, paddingRight } = getComputedStyle(field)
      pen.font = font
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      if (pen.measureText(field.placeholder).width > room + 1) troubles.push(`cut: ${field.placeholder}`)
    }

    for (const choice of document.querySelectorAll('select')) {
      const chosen = choice.selectedOptions[0]?.text ?? ''
      if (!pen || !shown(choice) || choice.title.includes(chosen)) continue
      const { font, paddingLeft, paddingRight } = getComputedStyle(choice)
      pen.font = font
      const room = choice.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      // The browser's own sign takes its place too.
      if (pen.measureText(chosen).width > room - 8) troubles.push(`cut: ${chosen}`)
    }

    const controls =
      'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [tabindex="0"]'
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      if (!shown(element)) continue
      const byIds = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => (id === '' ? '' : said(document.getElementById(id) ?? document.createElement('i'))))
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map(said)
          : [said(element)]
      const names = [element.getAttribute('aria-label') ?? '', element.title, ...byIds, ...labels]
      if (names.every((name) => name.trim() === ''))
        troubles.push(`no name: ${element.outerHTML.slice(0, 120)}`)
    }
    return [...new Set(troubles)]
  })
}
