import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent } from 'undici'

/** Whether an address belongs to the public internet; what can not be read does not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS'
}

/** A host given as an address never goes through the lookup, so it is looked at here. */
export function isRefusedHost(hostname: string, allowed: readonly string[]): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (allowed.includes(bare)) return false
  return ipaddr.isValid(bare) && !isPublicAddress(bare)
}

/** Every address of a name, as the system's own look-up gives them. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Resolves a name once and connects to exactly what was judged: a name that answers differently the second time gains
 * nothing.
 */
export function createSafeAgent(allowed: readonly string[], resolve: Resolve = systemLookup): Agent {
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4)
      const fine = allowed.includes(hostname)
        ? addresses
        : addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = fine
      if (!first || fine.length < addresses.length) {
        return callback(new PrivateAddress(`${hostname} is on a private address.`), '', 4)
      }
      if (options.all) return callback(null, fine)
      callback(null, first.address, first.family)
    })
  }
  return new Agent({ connect: { lookup, timeout: 5_000 }, headersTimeout: 10_000, bodyTimeout: 10_000 })
}
