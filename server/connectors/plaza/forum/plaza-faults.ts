import type { Response } from 'express'

export const faultModes = ['rate-limited', 'error', 'silence', 'half', 'after-deed', 'none'] as const
export type FaultMode = (typeof faultModes)[number]
export const isFaultMode = (word: string): word is FaultMode => faultModes.some((mode) => mode === word)

interface Fault {
  /** Absent: every moderation verb. */
  verb?: string
  mode: FaultMode
  times: number
}

export interface Faults {
  set(fault: Fault): void
  /** Takes one use of the fault that fits; `none` when nothing is to go wrong. */
  take(verb: string): FaultMode
}

/** What is to go wrong next, in the order it was asked for. `none` clears. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    set(fault) {
      if (fault.mode === 'none')
        faults = fault.verb === undefined ? [] : faults.filter((one) => one.verb !== fault.verb)
      else faults.push({ ...fault })
    },
    take(verb) {
      const fault = faults.find((one) => one.verb === undefined || one.verb === verb)
      if (!fault) return 'none'
      fault.times -= 1
      if (fault.times <= 0) faults = faults.filter((one) => one !== fault)
      return fault.mode
    },
  }
}

/** Goes wrong before the deed; true when the answer (or its lack) is settled. */
export function failBefore(mode: FaultMode, response: Response): boolean {
  switch (mode) {
    case 'rate-limited':
      response.setHeader('Retry-After', '1')
      response.status(429).json({ code: 'rate-limited', message: 'Too many requests.' })
      return true
    case 'error':
      response.status(500).json({ code: 'error', message: 'Something went wrong.' })
      return true
    case 'silence':
      return true
    case 'half':
    case 'after-deed':
    case 'none':
      return false
  }
}

/** Goes wrong after the deed was done: half an answer, or none. */
export function failAfter(mode: FaultMode, response: Response, answer: object): boolean {
  if (mode === 'after-deed') {
    response.socket?.destroy()
    return true
  }
  if (mode !== 'half') return false
  const body = JSON.stringify(answer)
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy())
  return true
}
