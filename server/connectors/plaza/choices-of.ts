import type { PlatformChoices } from '../contract.ts'
import { isObject, textAt } from '../read-json.ts'

/** Spaces, roles and tags out of what the forum lists of its members and threads. */
export function choicesOf(members: unknown, threads: unknown): PlatformChoices {
  const people = rowsOf(members, 'members')
  const places = rowsOf(threads, 'threads')
  return {
    spaces: sorted(places.flatMap((place) => textAt(place, 'space') ?? [])),
    roles: sorted(people.flatMap((one) => textsAt(one, 'roles'))),
    tags: sorted([...people, ...places].flatMap((one) => textsAt(one, 'tags'))),
  }
}

function rowsOf(answer: unknown, name: string): unknown[] {
  const rows = isObject(answer) ? answer[name] : undefined
  return Array.isArray(rows) ? rows : []
}

function textsAt(row: unknown, field: string): string[] {
  const found = isObject(row) ? row[field] : undefined
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}

const sorted = (names: readonly string[]) => [...new Set(names)].toSorted((a, b) => a.localeCompare(b))
