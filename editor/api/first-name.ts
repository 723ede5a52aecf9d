/**
 * Tells those apart who have not said their names: `Kvuq.` One letter would not do: in a team of six two have
 * the same one as often as not, and each could then decide what the other has taken.
 */
export function firstName(person: string): string {
  const [first = 'x', ...others] = person.replace(/[^a-z]/gi, '').slice(0, 4)
  return `${first.toUpperCase()}${others.join('').toLowerCase()}.`
}

/** Whether the name was said by its person. */
export const isNamed = (name: string) => !/^[A-Z][a-z]{0,3}\.$/.test(name)
