/** From a card to the first field of its settings, once they are there; Escape in them leads back. */
export function focusSettings() {
  setTimeout(() => {
    const fields = document.querySelectorAll<HTMLElement>(
      '.inspector input, .inspector select, .inspector textarea, .inspector button',
    )
    fields[0]?.focus()
  }, 60)
}
