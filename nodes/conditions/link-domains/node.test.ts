import { expect, it } from 'vitest'
import { known, postSaying, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const deny = { ...node.defaults, domains: ['spam.com'] }
const allow = { ...deny, mode: 'allow' as const, domains: ['example.org'] }

it('says yes to a denied domain and its subdomains', () => {
  expect(node.choose(deny, postSaying('go to www.spam.com/x'), [])).toMatchObject({
    port: 'yes',
    reason: 'links to spam.com',
    output: { domains: ['spam.com'] },
  })
  expect(node.choose(deny, postSaying('go to notspam.com'), []).port).toBe('no')
})

it('says yes to what is not among the allowed', () => {
  expect(node.choose(allow, postSaying('https://wiki.example.org'), []).port).toBe('no')
  expect(node.choose(allow, postSaying('https://wiki.example.org https://other.com'), []).port).toBe('yes')
})

it('asks nothing about a post without links', () => {
  const config = { ...deny, lists: ['bad-domains'] }
  expect(node.needs(config, postSaying('no link'))).toEqual([])
  expect(node.choose(config, postSaying('no link'), []).port).toBe('no')
})

it('uses shared lists, and goes the harmless way where an unread list leaves it open', () => {
  const lists = ['bad-domains']
  const post = postSaying('https://evil.net')
  expect(node.choose({ ...deny, lists }, post, [known({ version: 1, entries: ['evil.net'] })]).port).toBe(
    'yes',
  )
  expect(node.choose({ ...deny, lists }, post, [unavailable]).port).toBe('no')
  expect(node.choose({ ...allow, lists }, post, [unavailable]).port).toBe('no')
  expect(node.choose({ ...deny, lists }, postSaying('https://spam.com'), [unavailable]).port).toBe('yes')
})
