import type { IsoTime, JsonValue } from '../../nodes/contract/json.ts'
import type { Choice } from '../../nodes/contract/node.ts'
import type { Plan, StepId } from '../plan/plan.ts'
import type { Frame, Run, Token } from './run.ts'

/** A fresh token on a step; every entry is a visit of its own. */
export function enter(run: Run, step: StepId, now: IsoTime, inside?: Pick<Token, 'frame' | 'item'>): Token {
  const visit = (run.visits[step] ?? 0) + 1
  run.visits[step] = visit
  return inside ? { step, visit, since: now, ...inside } : { step, visit, since: now }
}

/** Writes the trail and returns where the token goes on: nowhere, one step, or the `then` of a body it closed. */
export function leave(plan: Plan, run: Run, token: Token, choice: Choice, now: IsoTime): Token | undefined {
  const { step: node, visit } = token
  const { port, reason, output } = choice
  run.trail.push(
    output ? { node, visit, at: now, port, reason, output } : { node, visit, at: now, port, reason },
  )
  if (output) run.outputs[node] = output
  const target = plan.steps[token.step]?.ports[choice.port]
  if (target !== undefined) return enter(run, target, now, within(token))
  return token.frame === undefined ? undefined : returnToControl(plan, run, token.frame, now)
}

export interface Opening {
  /** One token each: the body's port and, in `for-each`, its item. */
  bodies: { port: string; item?: JsonValue }[]
  then: string
  reason: string
}

/** Replaces a token by one in each body. Bodies that are empty have returned at once. */
export function openBodies(plan: Plan, run: Run, token: Token, opening: Opening, now: IsoTime): Token[] {
  run.trail.push({ node: token.step, visit: token.visit, at: now, reason: opening.reason })
  const ports = plan.steps[token.step]?.ports ?? {}
  const frame: Frame = {
    id: run.frames.reduce((highest, { id }) => Math.max(highest, id), 0) + 1,
    control: token.step,
    then: opening.then,
    open: 0,
    ...(token.frame !== undefined && { parent: token.frame }),
    ...(token.item !== undefined && { item: token.item }),
  }
  const inside: Token[] = []
  for (const { port, item } of opening.bodies) {
    const first = ports[port]
    if (first === undefined) continue
    inside.push(enter(run, first, now, { frame: frame.id, ...(item !== undefined && { item }) }))
  }
  frame.open = Math.max(inside.length, 1)
  run.frames.push(frame)
  if (inside.length > 0) return inside
  const on = returnToControl(plan, run, frame.id, now)
  return on ? [on] : []
}

function returnToControl(plan: Plan, run: Run, id: number, now: IsoTime): Token | undefined {
  const frame = run.frames.find((one) => one.id === id)
  if (!frame) return undefined
  frame.open -= 1
  if (frame.open > 0) return undefined
  run.frames = run.frames.filter((one) => one !== frame)
  const target = plan.steps[frame.control]?.ports[frame.then]
  if (target !== undefined) {
    const inside = {
      ...(frame.parent !== undefined && { frame: frame.parent }),
      ...(frame.item !== undefined && { item: frame.item }),
    }
    return enter(run, target, now, inside)
  }
  return frame.parent === undefined ? undefined : returnToControl(plan, run, frame.parent, now)
}

function within(token: Token): Pick<Token, 'frame' | 'item'> | undefined {
  if (token.frame === undefined && token.item === undefined) return undefined
  return {
    ...(token.frame !== undefined && { frame: token.frame }),
    ...(token.item !== undefined && { item: token.item }),
  }
}
