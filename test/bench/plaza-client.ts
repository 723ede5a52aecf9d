import { Agent, request } from 'undici'

export interface PlazaClient {
  register(name: string): Promise<string>
  post(member: string, text: string): Promise<string>
  /** Everything that Steward did there. */
  effects(): Promise<PlazaEffect[]>
  close(): Promise<void>
}

export interface PlazaEffect {
  verb: string
  subject: string
  key: string
  at: string
}

/** A poster at plaza's public door. */
export function createPlazaClient(url: string, token: string): PlazaClient {
  const dispatcher = new Agent({ connections: 128, pipelining: 1 })
  async function call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const sent = { method, headers, dispatcher, ...(body && { body: JSON.stringify(body) }) }
    const answer = await request(`${url}${path}`, sent)
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`)
    return answer.body.json()
  }
  return {
    register: async (name) => idOf(await call('POST', '/api/members', { name })),
    post: async (member, text) => idOf(await call('POST', '/api/posts', { member, title: 'Hello', text })),
    effects: async () => listOf(await call('GET', '/api/effects')),
    close: () => dispatcher.close(),
  }
}

function idOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
    return value.id
  throw new Error(`plaza answered without an id: ${JSON.stringify(value)}`)
}

function listOf(value: unknown): PlazaEffect[] {
  const list = typeof value === 'object' && value !== null && 'effects' in value ? value.effects : value
  if (!Array.isArray(list)) throw new Error('plaza answered no list')
  return list.map((one: { [field: string]: unknown }) => ({
    verb: String(one.verb),
    subject: String(one.subject),
    key: String(one.key),
    at: String(one.at),
  }))
}
