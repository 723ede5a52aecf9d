import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { aMongo } from '../../../test/kit/a-mongo.ts'
import { addDatabaseGauges } from '../../observe/database-gauges.ts'
import { createMetrics } from '../../observe/metrics.ts'

interface Rule {
  alert: string
  expr: string
  labels: { severity: string }
  annotations: { summary: string; action: string }
}

const file = readFileSync(new URL('./alerts.yml', import.meta.url), 'utf8')
const rules: Rule[] = parse(file).groups.flatMap((group: { rules: Rule[] }) => group.rules)

it('asks only for metrics and labels that are served', async () => {
  const mongo = await aMongo()
  try {
    const metrics = createMetrics('api')
    await addDatabaseGauges(metrics.registry, mongo.collections, () => new Date())()
    const served = await metrics.registry.getMetricsAsJSON()
    const names = new Set(
      served.flatMap(({ name, type }) =>
        String(type) === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name],
      ),
    )
    const asked = rules.flatMap(({ expr }) => expr.match(/\b(?:steward|nodejs|process)_[a-z0-9_]+/g) ?? [])
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((name) => !names.has(name))).toEqual([])
  } finally {
    await mongo.close()
  }
})

it('names every alert once, says what is wrong and what to do', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
  for (const { labels, annotations } of rules) {
    expect(['page', 'warn']).toContain(labels.severity)
    expect(annotations.summary).toMatch(/\.$/)
    expect(annotations.action).toMatch(/\.$/)
  }
})
