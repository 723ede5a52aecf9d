import type { JsonObject } from '../../nodes/contract/json.ts'
import type { Api } from './api.generated.ts'
import { request } from './request.ts'

export const libraryKinds = ['list', 'template', 'policy', 'calendar', 'constant'] as const
export type LibraryKind = (typeof libraryKinds)[number]

export type LibraryItem = Api['get-communities-by-community-library']['response'][number]
/** An earlier state of an item; the newest one is the item itself. */
export type ItemVersion =
  Api['get-communities-by-community-library-by-kind-by-name-versions']['response'][number]
export type ItemUse = Api['get-communities-by-community-library-by-kind-by-name-used-by']['response'][number]

const all = (community: string) => `/api/communities/${encodeURIComponent(community)}/library`
const at = (community: string, kind: LibraryKind, name: string) =>
  `${all(community)}/${kind}/${encodeURIComponent(name)}`

export const listLibrary = (community: string) => request<LibraryItem[]>('GET', all(community))
export const readItem = (community: string, kind: LibraryKind, name: string) =>
  request<LibraryItem>('GET', at(community, kind, name))
/** `basedOn` 0 makes a new one; another's change meanwhile is a 409 with both sides. */
export const putItem = (
  community: string,
  kind: LibraryKind,
  name: string,
  body: { basedOn: number; content: JsonObject; note?: string },
) => request<LibraryItem>('PUT', at(community, kind, name), body)
export const removeItem = (community: string, kind: LibraryKind, name: string, basedOn: number) =>
  request<null>('DELETE', `${at(community, kind, name)}?basedOn=${basedOn}`)
export const usesOf = (community: string, kind: LibraryKind, name: string) =>
  request<ItemUse[]>('GET', `${at(community, kind, name)}/used-by`)
export const versionsOf = (community: string, kind: LibraryKind, name: string) =>
  request<ItemVersion[]>('GET', `${at(community, kind, name)}/versions`)
