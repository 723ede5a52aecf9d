import type { CommunityEvent } from '../contract/event.ts'
import type { JsonObject, JsonValue } from '../contract/json.ts'
import type { NodeContext } from '../contract/node.ts'
import type { Values } from './names.ts'

/**
 * The values of the eight names for a node. `steps.item` is the item inside a body of `for-each`
 * (an item that is no object is found as `steps.item.value`).
 */
export function contextValues(
  context: NodeContext,
  more: { lists?: JsonObject; memory?: JsonObject } = {},
): Values {
  return {
    ...eventValues(context.event, context.now, context.community),
    lists: more.lists ?? {},
    memory: more.memory ?? {},
    steps: { ...context.steps, ...(context.item === undefined ? {} : { item: asObject(context.item) }) },
  }
}

/** The values where there is an event and no run yet: triggers, waits, routing. */
export function eventValues(
  event: CommunityEvent,
  now: string,
  community: { id: string; name: string } = { id: event.community, name: event.community },
): Values {
  return {
    event: plain({ ...event }),
    member: event.actor ? plain({ ...event.actor }) : {},
    thread: event.thread ? plain({ ...event.thread }) : {},
    community: plain({ ...community }),
    now,
    lists: {},
    memory: {},
    steps: {},
  }
}

function asObject(value: JsonValue): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : { value }
}

/** Leaves out what is undefined: a missing field is missing, not `undefined`. */
function plain(value: { [key: string]: unknown }): JsonObject {
  const out: JsonObject = {}
  for (const [key, inner] of Object.entries(value)) {
    const kept = plainValue(inner)
    if (kept !== undefined) out[key] = kept
  }
  return out
}

function plainValue(value: unknown): JsonValue | undefined {
  if (value === null) return null
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    case 'object':
      if (Array.isArray(value)) return value.map((item) => plainValue(item) ?? null)
      return plain({ ...value })
    default:
      return undefined
  }
}
