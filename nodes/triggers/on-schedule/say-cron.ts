import type { Words } from '../../contract/json.ts'

const days = [
  ['Sunday', 'Sonntag'],
  ['Monday', 'Montag'],
  ['Tuesday', 'Dienstag'],
  ['Wednesday', 'Mittwoch'],
  ['Thursday', 'Donnerstag'],
  ['Friday', 'Freitag'],
  ['Saturday', 'Samstag'],
] as const

/** The usual fixed times as people say them; a rarer pattern as it was written. */
export function sayCron(cron: string): Words {
  const hourly = /^(\d{1,2}) \* \* \* \*$/.exec(cron)?.[1]
  if (hourly !== undefined)
    return { en: `Every hour, at minute ${hourly}`, de: `Jede Stunde, zur Minute ${hourly}` }
  const [, minute = '', hour = '', date = '', weekday = ''] =
    /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|1-5|[0-7])$/.exec(cron) ?? []
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  const say = (en: string, de: string) => ({ en: `${en} at ${at}`, de: `${de} um ${at} Uhr` })
  const day = days[Number(weekday) % 7]
  if (minute === '' || (date !== '*' && weekday !== '*'))
    return { en: `At the times "${cron}"`, de: `Zu den Zeiten "${cron}"` }
  if (date !== '*') return say(`On day ${date} of each month`, `An jedem ${date}. des Monats`)
  if (weekday === '*') return say('Every day', 'Jeden Tag')
  if (weekday === '1-5' || !day) return say('From Monday to Friday', 'Von Montag bis Freitag')
  return say(`Every ${day[0]}`, `Jeden ${day[1]}`)
}
