import { LinkifyIt } from 'linkify-it'
import { parse } from 'tldts'

export interface FoundLink {
  /** As written. */
  text: string
  url: string
  /** In ASCII (punycode) and lower case. */
  hostname: string
  /** The part that is registered, e.g. `example.co.uk`; an IP address stands for itself. */
  domain: string
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: true })
const maxText = 50_000
const maxLinks = 500

/** The links of a text, also those without `https://`; in the order written. */
export function findLinks(text: string): FoundLink[] {
  const clean = text
    .slice(0, maxText)
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
  const links: FoundLink[] = []
  for (const hit of linkify.match(clean) ?? []) {
    if (links.length >= maxLinks) break
    const hostname = toHostname(hit.url)
    if (hostname === null || hit.schema === 'mailto:') continue
    links.push({ text: hit.text, url: hit.url, hostname, domain: registeredDomain(hostname) })
  }
  return links
}

/** The registered domains of a text, each once. */
export function findDomains(text: string): string[] {
  return [...new Set(findLinks(text).map((link) => link.domain))]
}

/** Whether a host is the entry or below it: `shop.example.com` is below `example.com`; IDN as either writing. */
export function domainMatches(domain: string, entry: string): boolean {
  const host = toHostname(domain)
  const wanted = toHostname(entry.replace(/^\*\./, ''))
  if (host === null || wanted === null) return false
  return host === wanted || host.endsWith(`.${wanted}`)
}

function toHostname(text: string): string | null {
  const trimmed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed.replace(/^\/\//, '')}`
  if (!URL.canParse(whole)) return null
  const { hostname } = new URL(whole)
  return hostname === '' ? null : hostname.toLowerCase().replace(/\.$/, '')
}

function registeredDomain(hostname: string): string {
  return parse(hostname, { allowPrivateDomains: false }).domain ?? hostname
}
