const places = '.react-flow__node[data-id], [data-card]'
const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const idOf = (place: Element) => place.getAttribute('data-card') ?? place.getAttribute('data-id') ?? ''

/** The card as drawn or listed; what is shown of the rule may not have it yet. */
export function focusCard(id: string) {
  const name = CSS.escape(id)
  const card = document.querySelector<HTMLElement>(
    `.react-flow__node[data-id="${name}"], [data-card="${name}"]`,
  )
  card?.focus({ preventScroll: true })
  card?.scrollIntoView?.({ block: 'nearest' })
}

/**
 * Called before cards go: answers what gives the focus to the card after them, else before them, should it have gone
 * with them. Without that, whoever works by keys would begin again at the top of the page.
 */
export function focusAfter(going: readonly string[]): () => void {
  const all = [...document.querySelectorAll(places)].map(idOf)
  const at = all.findIndex((id) => going.includes(id))
  const next = all.slice(at).find((id) => !going.includes(id)) ?? all.slice(0, Math.max(0, at)).at(-1)
  return () =>
    setTimeout(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (!isLost) return
      if (next !== undefined) focusCard(next)
      else (find('.outline .add') ?? find('#palette-search'))?.focus()
    })
}
