import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerError } from './problem-answer.ts'

/** Where platforms deliver. It is asked thousands of times a second and goes past Express, whose layers would cost it half. */
export interface Door {
  opensFor(request: IncomingMessage): boolean
  /** What it throws becomes one entry of the errors table, as anywhere. */
  take(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Everything that does not come by the door is the app's. */
export function withDoor(door: Door, app: RequestListener, log: (error: unknown) => void): RequestListener {
  return (request, response) => {
    if (!door.opensFor(request)) return app(request, response)
    return door.take(request, response).catch((error: unknown) => answerError(response, error, log))
  }
}
