import type { Standing } from './standing.ts'
import type { CaseResult } from './wave.ts'

export interface Line {
  group: string
  fault: string
  cases: number
  /** Cases in which the fault could not be done. */
  notPassed: number
  effects: number
  lost: number
  doubled: number
  slowestMs: number
  medianMs: number
  bad: number
}

/** A line for each kind of fault, and one for what the database says in the end. */
export function addUp(
  group: string,
  { results, standing, again }: { results: readonly CaseResult[]; standing: Standing; again: number },
): Line[] {
  const byFault = Map.groupBy(results, ({ fault }) => fault)
  const lines = [...byFault].map(([fault, some]): Line => {
    const times = some.flatMap(({ recoveredInMs }) => recoveredInMs ?? []).toSorted((a, b) => a - b)
    const lost = sum(some.map((one) => one.lost.length))
    const doubled = sum(some.map((one) => one.doubled.length))
    return {
      ...{ group, fault, cases: some.length, lost, doubled, bad: lost + doubled },
      notPassed: some.filter(({ injected }) => !injected).length,
      effects: sum(some.map(({ expected }) => expected)),
      slowestMs: times.at(-1) ?? 0,
      medianMs: times[Math.floor(times.length / 2)] ?? 0,
    }
  })
  const { stuck, failed, unmarked, open } = standing
  const bad = stuck.length + failed.length + unmarked.length + open
  const words = `afterwards: ${stuck.length} stuck, ${failed.length} failed, ${open} open, ${unmarked.length} unmarked, ${again} asked again`
  const none = { cases: 0, notPassed: 0, effects: 0, lost: 0, doubled: 0, slowestMs: 0, medianMs: 0 }
  return [...lines, { ...none, group, fault: words, bad }]
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

/** For people: columns, and a line with the totals. */
export function table(lines: readonly Line[]): string {
  const total: Line = {
    ...{ group: 'all', fault: '' },
    cases: sum(lines.map(({ cases }) => cases)),
    notPassed: sum(lines.map(({ notPassed }) => notPassed)),
    effects: sum(lines.map(({ effects }) => effects)),
    lost: sum(lines.map(({ lost }) => lost)),
    doubled: sum(lines.map(({ doubled }) => doubled)),
    slowestMs: Math.max(0, ...lines.map(({ slowestMs }) => slowestMs)),
    medianMs: 0,
    bad: sum(lines.map(({ bad }) => bad)),
  }
  const head = [
    'group',
    'fault',
    'cases',
    'not passed',
    'effects',
    'lost',
    'doubled',
    'median s',
    'slowest s',
  ]
  const rows = [...lines, total].map((line) => [
    ...[line.group, line.fault],
    ...[line.cases, line.notPassed, line.effects, line.lost, line.doubled].map(String),
    ...[line.medianMs, line.slowestMs].map((ms) => (ms / 1_000).toFixed(1)),
  ])
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const put = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return [put(head), ...rows.map(put)].join('\n')
}
