import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LeanPlatform {
  url: string
  /** When each deed (`verb subject`) was done, by `performance.now()`. */
  done: ReadonlyMap<string, number>
  /** While it is down every request breaks off. */
  down(isDown: boolean): void
}

/** A forum that does at once what it is asked, remembers only when, and costs next to nothing. */
export async function startLeanPlatform(): Promise<LeanPlatform> {
  const done = new Map<string, number>()
  let isDown = false
  const server = createServer((incoming, answer) => {
    if (isDown) incoming.socket.destroy()
    else if (incoming.method === 'GET') look(incoming, answer)
    else act(incoming, answer)
  })
  function look({ url = '' }: IncomingMessage, answer: ServerResponse) {
    if (url.startsWith('/api/mod/effects/')) return send(answer, 404, '{"code":"not-found"}')
    if (url.startsWith('/api/acts')) return send(answer, 200, '{"acts":[],"last":0,"more":false}')
    send(answer, 200, `{"id":"${url.split('/').at(-1)}","revision":1,"state":"visible"}`)
  }
  function act(incoming: IncomingMessage, answer: ServerResponse) {
    let text = ''
    incoming.setEncoding('utf8')
    incoming.on('data', (part: string) => {
      text += part
    })
    incoming.on('end', () => {
      const { subject, key }: { subject: string; key: string } = JSON.parse(text)
      const verb = incoming.url?.split('/').at(-1) ?? ''
      const deed = `${verb} ${subject}`
      // A second message to the same member is a deed of its own.
      const name = done.has(deed) ? `${deed} again` : deed
      done.set(name, performance.now())
      send(answer, 200, `{"ok":true,"key":"${key}","verb":"${verb}","subject":"${subject}"}`)
    })
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at: AddressInfo | string | null = server.address()
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    done,
    down(now) {
      isDown = now
    },
  }
}

function send(answer: ServerResponse, status: number, text: string): void {
  answer.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  answer.end(text)
}
