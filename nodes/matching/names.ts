import type { JsonObject } from '../contract/json.ts'

/** The names that expressions and templates see: these and no others. */
export const valueNames = [
  'event',
  'member',
  'thread',
  'community',
  'now',
  'lists',
  'memory',
  'steps',
] as const
export type ValueName = (typeof valueNames)[number]

/** CEL's type of each name; what is inside them is looked up when it runs. */
export const celTypes: Record<ValueName, string> = {
  event: 'map',
  member: 'map',
  thread: 'map',
  community: 'map',
  now: 'google.protobuf.Timestamp',
  lists: 'map',
  memory: 'map',
  steps: 'map',
}

/** What expressions and templates are given; an absent thing is an empty object, so that asking is safe. */
export type Values = Record<Exclude<ValueName, 'now'>, JsonObject> & { now: string }
