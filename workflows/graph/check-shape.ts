import type { Words } from '../../nodes/contract/json.ts'
import { describeMisfit, escapePointer, pointerOf, withoutEchoes } from './describe-misfit.ts'
import { fitsSchema } from './fits-schema.ts'
import type { Problem } from './problem.ts'
import { type RuleGraph, ruleGraphSchema } from './rule-graph.ts'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 64
const mostProblems = 20

/** Narrows what came from outside to a graph; else what is wrong with its shape. */
export function checkShape(value: unknown): { graph: RuleGraph } | { problems: Problem[] } {
  const strange = strangeKeys(value)
  if (strange.length > 0) return { problems: strange }
  if (isGraph(value)) return { graph: value }
  const misfits = withoutEchoes(fitsSchema(ruleGraphSchema, value)).slice(0, mostProblems)
  return {
    problems: misfits.map((misfit) =>
      problemAt(pointerOf(misfit), value, describeMisfit(misfit, placeOf(pointerOf(misfit)))),
    ),
  }
}

const isGraph = (value: unknown): value is RuleGraph => fitsSchema(ruleGraphSchema, value).length === 0

/** Keys that could reach into the machine, and depths that could exhaust it; walked without recursion. */
function strangeKeys(value: unknown): Problem[] {
  const found: Problem[] = []
  const walking = [{ at: '', inner: value, depth: 0 }]
  for (let place = walking.pop(); place && found.length < mostProblems; place = walking.pop()) {
    const { at, inner, depth } = place
    if (typeof inner !== 'object' || inner === null) continue
    if (depth > deepest) {
      found.push(
        problemAt(at, value, {
          en: `Something in this rule is nested more than ${deepest} levels deep.`,
          de: `Etwas in dieser Regel ist mehr als ${deepest} Ebenen tief verschachtelt.`,
        }),
      )
      continue
    }
    for (const [key, next] of Object.entries(inner)) {
      const pointer = `${at}/${escapePointer(key)}`
      if (forbidden.has(key)) {
        found.push(
          problemAt(pointer, value, {
            en: `The name “${key}” is not allowed in a rule.`,
            de: `Der Name „${key}“ ist in einer Regel nicht erlaubt.`,
          }),
        )
      } else walking.push({ at: pointer, inner: next, depth: depth + 1 })
    }
  }
  return found
}

function problemAt(pointer: string, value: unknown, sentence: Words): Problem {
  const node = nodeAt(pointer, value)
  return {
    code: 'the-shape-is-right',
    severity: 'error',
    ...(node !== undefined && { node }),
    field: node === undefined ? pointer : pointer.replace(/^\/nodes\/\d+(\/config)?/, ''),
    sentence,
    hint: {
      en: 'This can not be drawn in the editor. If the rule comes from a file, correct the file and load it again.',
      de: 'Das lässt sich im Editor nicht zeichnen. Kommt die Regel aus einer Datei, berichtige sie und lade sie neu.',
    },
  }
}

function nodeAt(pointer: string, value: unknown): string | undefined {
  const at = /^\/nodes\/(\d+)\//.exec(pointer)?.[1]
  if (at === undefined || typeof value !== 'object' || value === null || !('nodes' in value)) return undefined
  const node: unknown = Array.isArray(value.nodes) ? value.nodes[Number(at)] : undefined
  if (typeof node !== 'object' || node === null || !('id' in node)) return undefined
  return typeof node.id === 'string' && !forbidden.has(node.id) ? node.id : undefined
}

const wholes: { readonly [name: string]: Words } = {
  nodes: { en: 'card', de: 'Karte' },
  edges: { en: 'line', de: 'Linie' },
  settings: { en: 'settings', de: 'Einstellungen' },
  layout: { en: 'layout', de: 'Anordnung' },
}

/** `/nodes/3/id` → `card 4: id`. */
function placeOf(pointer: string): Words {
  const [whole = '', ...rest] = pointer.split('/').slice(1)
  if (whole === '') return { en: 'The rule', de: 'Die Regel' }
  const name = wholes[whole] ?? { en: whole, de: whole }
  const numbered = /^\d+$/.test(rest[0] ?? '') ? ` ${Number(rest.shift()) + 1}` : ''
  const inner = rest.length > 0 ? `: ${rest.join(', ')}` : ''
  return { en: `${name.en}${numbered}${inner}`, de: `${name.de}${numbered}${inner}` }
}
