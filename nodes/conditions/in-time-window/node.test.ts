import { expect, it } from 'vitest'
import { exampleContext, known, unavailable } from '../example-context.ts'
import { node } from './node.ts'

const wednesdayMorning = exampleContext({}, '2026-11-25T09:00:00.000Z')
const saturday = exampleContext({}, '2026-11-28T09:00:00.000Z')

it('knows the days and times of the zone', () => {
  expect(node.choose(node.defaults, wednesdayMorning, [])).toEqual({
    port: 'yes',
    reason: 'it is within 09:00 to 17:00 (Europe/Berlin)',
  })
  expect(node.choose(node.defaults, saturday, []).port).toBe('no')
})

it('leaves out public holidays and asks the calendar', () => {
  const config = { ...node.defaults, holidays: 'DE-BY', calendar: 'support' }
  expect(node.needs(config, wednesdayMorning)).toMatchObject([
    { kind: 'holiday', region: 'DE-BY' },
    { kind: 'calendar', calendar: 'support' },
  ])
  expect(node.choose(config, wednesdayMorning, [known(false), known(true)]).port).toBe('yes')
  expect(node.choose(config, wednesdayMorning, [known('Some Day'), known(true)]).reason).toContain(
    'public holiday',
  )
  expect(node.choose(config, wednesdayMorning, [known(null), known({ open: false })]).reason).toContain(
    'calendar',
  )
})

it('goes the way that is set when a calendar can not be read', () => {
  const config = { ...node.defaults, calendar: 'support' }
  expect(node.choose(config, wednesdayMorning, [unavailable]).port).toBe('no')
  expect(node.choose({ ...config, whenUnknown: 'yes' }, wednesdayMorning, [unavailable]).port).toBe('yes')
})

it('finds a zone that does not exist and a window without length', () => {
  expect(node.check?.({ ...node.defaults, timeZone: 'Moon/Sea' })).toMatchObject([{ field: '/timeZone' }])
  expect(node.check?.({ ...node.defaults, to: '09:00' })).toMatchObject([{ field: '/to' }])
})
