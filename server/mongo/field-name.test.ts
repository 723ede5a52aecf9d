import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldName, namedBy } from './field-name.ts'

it('any text can name a field, and is read back from it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fieldName(text)).not.toMatch(/[.$]/)
      expect(namedBy(fieldName(text))).toBe(text)
    }),
  )
})
