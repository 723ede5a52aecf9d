import { expect, it } from 'vitest'
import { sayCron } from './say-cron.ts'

it('says the usual times as people do', () => {
  expect(sayCron('0 9 * * 1').en).toBe('Every Monday at 09:00')
  expect(sayCron('0 9 * * 7').de).toBe('Jeden Sonntag um 09:00 Uhr')
  expect(sayCron('30 17 * * 1-5').en).toBe('From Monday to Friday at 17:30')
  expect(sayCron('5 8 * * *').de).toBe('Jeden Tag um 08:05 Uhr')
  expect(sayCron('0 10 15 * *').en).toBe('On day 15 of each month at 10:00')
  expect(sayCron('15 * * * *').en).toBe('Every hour, at minute 15')
})

it('leaves what is rare as it was written', () => {
  expect(sayCron('*/5 8-18 * * 1,3').en).toBe('At the times "*/5 8-18 * * 1,3"')
  expect(sayCron('0 9 1 * 1').en).toBe('At the times "0 9 1 * 1"')
})
