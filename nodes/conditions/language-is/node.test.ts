import { expect, it } from 'vitest'
import { known, postSaying, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const config = { ...node.defaults, languages: ['de', 'nl'] }
const context = postSaying('Guten Tag', 'Hallo')

it('asks for the language of title and text, and compares without the region', () => {
  expect(node.needs(config, context)).toEqual([{ kind: 'language', text: 'Hallo\nGuten Tag' }])
  expect(node.choose(config, context, [known('de-AT')])).toEqual({
    port: 'yes',
    reason: 'the text is in "de"',
    output: { language: 'de' },
  })
  expect(node.choose(config, context, [known({ language: 'en' })]).port).toBe('no')
})

it('goes the way that is set when the language can not be told', () => {
  expect(node.choose(config, context, [unavailable]).port).toBe('no')
  expect(node.choose({ ...config, whenUnknown: 'yes' }, context, [known('')]).port).toBe('yes')
})
