import { useQuery } from '@tanstack/react-query'
import { type Abilities, listAbilities } from '../api/abilities.ts'
import { type LibraryItem, type LibraryKind, listLibrary } from '../api/library.ts'
import { useReader } from '../words/language.ts'

const nobody: Abilities[] = []
const nothing: LibraryItem[] = []

/** What the connections of this community can do; empty until they are known. */
export function useAbilities(): readonly Abilities[] {
  const community = useReader((reader) => reader.community)
  const { data } = useQuery({
    queryKey: ['abilities', community],
    queryFn: () => listAbilities(community),
    enabled: community !== '',
    staleTime: 60_000,
  })
  return data ?? nobody
}

/** The library's items of one kind, by name. */
export function useLibrary(kind: LibraryKind): readonly LibraryItem[] {
  const community = useReader((reader) => reader.community)
  const { data } = useQuery({
    queryKey: ['library', community],
    queryFn: () => listLibrary(community),
    enabled: community !== '',
    staleTime: 10_000,
  })
  return (data ?? nothing).filter((item) => item.kind === kind)
}

export type Menu = 'spaces' | 'roles' | 'tags' | 'connections'

/** What there is to choose from, each once, with where it is. */
export function optionsOf(abilities: readonly Abilities[], menu: Menu) {
  if (menu === 'connections')
    return abilities.map(({ connection, name, platform }) => ({
      ...{ value: connection, label: name },
      ...(platform !== name && { about: platform }),
    }))
  const places = new Map<string, string[]>()
  for (const one of abilities)
    for (const name of one[menu]) places.set(name, [...(places.get(name) ?? []), one.name])
  return [...places].map(([value, on]) => ({ value, label: value, about: on.join(', ') }))
}
