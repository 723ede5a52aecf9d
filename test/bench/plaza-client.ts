import { Agent, request } from 'undici'

export interface PlazaClient {
  register(name: string): Promise<string>
  post(member: string, text: string): Promise<string>
  comment(member: string, post: string, text: string): Promise<string>
  /** Everything that Steward did there. */
  effects(): Promise<PlazaEffect[]>
  /** What Steward did after this act, and where to go on reading. */
  deedsAfter(seq: number): Promise<{ deeds: PlazaEffect[]; seq: number }>
  close(): Promise<void>
}

export interface PlazaEffect {
  verb: string
  subject: string
  key: string
  at: string
}

interface Act {
  seq: number
  at: string
  by: { kind: string }
  subject: { id: string }
  post?: string
  verb?: string
  cause?: string
}

/** A poster at plaza's public door. */
export function createPlazaClient(url: string, token: string): PlazaClient {
  const dispatcher = new Agent({ connections: 128, pipelining: 1 })
  async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const sent = { method, headers, dispatcher, ...(body && { body: JSON.stringify(body) }) }
    const answer = await request(`${url}${path}`, sent)
    const text = await answer.body.text()
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text}`)
    return JSON.parse(text)
  }
  const made = async (path: string, body: object) => (await call<{ id: string }>('POST', path, body)).id
  return {
    register: (name) => made('/api/members', { name }),
    post: (member, text) => made('/api/posts', { member, title: 'Hello', text }),
    comment: (member, post, text) => made('/api/comments', { member, post, text }),
    effects: async () => (await call<{ effects: PlazaEffect[] }>('GET', '/api/effects')).effects,
    async deedsAfter(seq) {
      const { acts } = await call<{ acts: Act[] }>('GET', `/api/acts?after=${seq}&limit=1000`)
      const deeds = acts.flatMap(({ by, verb, cause, at, post, subject }) =>
        by.kind === 'steward' && verb !== undefined && cause !== undefined
          ? [{ verb, key: cause, at, subject: verb === 'reply' ? (post ?? subject.id) : subject.id }]
          : [],
      )
      return { deeds, seq: acts.at(-1)?.seq ?? seq }
    },
    close: () => dispatcher.close(),
  }
}
