import { create } from 'zustand'

interface Who {
  /** Names this browser; a person is known by it until there is signing in. */
  person: string
  name: string
  call: (name: string) => void
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

function ownPerson(): string {
  const known = localStorage.getItem('person')
  if (known) return known
  const person = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  localStorage.setItem('person', person)
  return person
}

/** A letter tells two apart who have not said their names. */
const firstName = (person: string) => `${letters[Number.parseInt(person.slice(0, 2), 16) % letters.length]}.`

/** Who draws here, as the others see it. */
export const useWho = create<Who>((set) => {
  const person = ownPerson()
  return {
    person,
    name: localStorage.getItem('name') ?? firstName(person),
    call: (name) => {
      localStorage.setItem('name', name)
      set({ name })
    },
  }
})
