import type { RequestHandler } from 'express'
import { Refusal } from './errors.ts'
import { answerRefusal } from './problem-answer.ts'
import { cameThroughProxy } from './through-proxy.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Until people sign in, the address is the only guard: a foreign page in the same browser may neither write, nor
 * read under a name of its own that points to this machine; nor does anybody come through a proxy.
 */
export function ownSiteOnly(allowedHosts: readonly string[] = []): RequestHandler {
  const allowed = new Set([...loopback, ...allowedHosts])
  return (request, response, next) => {
    const host = request.headers.host ?? ''
    const origin = request.headers.origin
    const foreignHost = !allowed.has(hostnameOf(host))
    const foreignWrite =
      !reading.has(request.method) &&
      ((origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) ||
        request.headers['sec-fetch-site'] === 'cross-site')
    if (foreignHost || foreignWrite || cameThroughProxy(request.headers))
      answerRefusal(response, new Refusal('cross-site'))
    else next()
  }
}

function hostnameOf(host: string): string {
  return URL.parse(`http://${host}`)?.hostname ?? ''
}
