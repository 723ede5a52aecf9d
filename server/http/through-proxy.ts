import type { IncomingHttpHeaders } from 'node:http'

/** What a proxy on this machine passes on comes by loopback too, and from somewhere else. */
export const cameThroughProxy = (headers: IncomingHttpHeaders): boolean =>
  headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined
