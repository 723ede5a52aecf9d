const nextDay = 1

/** Where a day begins for the reader, as the server counts; undefined for no day. */
export function dayStart(day: string | undefined, later = 0): string | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  if (!year || !month || !date) return undefined
  return new Date(year, month - 1, date + later).toISOString()
}

/** Where it ends: the chosen day is in. */
export const dayEnd = (day: string | undefined) => dayStart(day, nextDay)
