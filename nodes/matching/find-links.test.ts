import { expect, it } from 'vitest'
import { domainMatches, findDomains, findLinks } from './find-links.ts'

it('finds links with their registered domain', () => {
  const links = findLinks('See https://shop.example.co.uk/a?b=1, www.spam.com and bit.ly/xyz. Mail a@b.org')
  expect(links.map((link) => link.domain)).toEqual(['example.co.uk', 'spam.com', 'bit.ly'])
  expect(links[0]?.hostname).toBe('shop.example.co.uk')
})

it('is not misled by signs nobody sees, and counts a domain once', () => {
  expect(findDomains('http://spa\u200bm.com http://a.spam.com')).toEqual(['spam.com'])
})

it('keeps an IP address as it is', () => {
  expect(findDomains('http://192.0.2.7/x')).toEqual(['192.0.2.7'])
})

it('matches a domain and everything below it', () => {
  expect(domainMatches('shop.example.com', 'example.com')).toBe(true)
  expect(domainMatches('shop.example.com', '*.example.com')).toBe(true)
  expect(domainMatches('badexample.com', 'example.com')).toBe(false)
  expect(domainMatches('example.com', 'shop.example.com')).toBe(false)
  expect(domainMatches('example.com', '')).toBe(false)
})

it('takes both writings of an international domain as one', () => {
  expect(domainMatches('www.xn--mnchen-3ya.de', 'München.de')).toBe(true)
})
