import { readFileSync } from 'node:fs'

export interface Cost {
  cpuMs: number
  rssMb: number
}

/** CPU time used so far and memory now, by name of the process; Linux only. */
export function costOf(pids: { readonly [name: string]: number | undefined }): { [name: string]: Cost } {
  const found = Object.entries(pids).flatMap(([name, pid]) =>
    pid === undefined ? [] : [[name, read(pid)] as const],
  )
  return Object.fromEntries(found)
}

export function spent(before: { [name: string]: Cost }, after: { [name: string]: Cost }, events: number) {
  return Object.fromEntries(
    Object.entries(after).map(([name, cost]) => {
      const cpuMs = cost.cpuMs - (before[name]?.cpuMs ?? 0)
      return [name, { cpuMsPerEvent: round(cpuMs / events), rssMb: round(cost.rssMb) }]
    }),
  )
}

export const round = (value: number) => Math.round(value * 1000) / 1000

const ticksPerSecond = 100

function read(pid: number): Cost {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const pages = Number(fields[21])
  return { cpuMs: (ticks * 1000) / ticksPerSecond, rssMb: (pages * 4096) / 1024 / 1024 }
}
