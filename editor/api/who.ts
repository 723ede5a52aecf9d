import { create } from 'zustand'
import { randomLetters } from '../document/fresh-id.ts'
import { firstName } from './first-name.ts'

interface Who {
  /** Names this browser; a person is known by it until there is signing in. */
  person: string
  name: string
  call: (name: string) => void
}

function ownPerson(): string {
  const known = localStorage.getItem('person')
  if (known) return known
  const person = randomLetters(16)
  localStorage.setItem('person', person)
  return person
}

/** Who is here, as the others see it. */
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

/** Who takes, decides and stops, as it is noted. */
export const myName = () => useWho.getState().name
