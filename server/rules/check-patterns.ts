import { check } from 'recheck'
import type { JsonValue, Words } from '../../nodes/contract/json.ts'
import type { Problem } from '../../workflows/graph/problem.ts'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'

interface Found {
  node: string
  field: string
  pattern: string
}

/** Patterns that could stand still on some text, or that only a backtracking engine knows, are a problem. */
export async function checkPatterns(graph: RuleGraph): Promise<Problem[]> {
  const found = graph.nodes.flatMap(({ id, config }) => patternsIn(config, '', id))
  const checked = await Promise.all(found.map(problemOf))
  return checked.filter((problem) => problem !== null)
}

/** Every text under a field called `pattern` or `patterns`, at any depth. */
function patternsIn(value: JsonValue, field: string, node: string): Found[] {
  if (typeof value === 'string') {
    return /\/patterns?(\/\d+)?$/.test(field) ? [{ node, field, pattern: value }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => patternsIn(one, `${field}/${name}`, node))
}

async function problemOf({ node, field, pattern }: Found): Promise<Problem | null> {
  const say = (sentence: Words, hint: Words): Problem => ({
    code: 'every-pattern-is-quick',
    severity: 'error',
    node,
    field,
    sentence,
    hint,
  })
  if (!compiles(pattern)) {
    return say(
      {
        en: `The pattern "${shortened(pattern)}" is not complete.`,
        de: `Das Muster „${shortened(pattern)}“ ist nicht vollständig.`,
      },
      {
        en: 'Look for a bracket that is not closed.',
        de: 'Nach einer Klammer suchen, die nicht geschlossen ist.',
      },
    )
  }
  if (/\(\?(=|!|<=|<!)|\\[1-9]|\\k</.test(pattern)) {
    return say(
      {
        en: 'The pattern looks ahead, behind, or back at itself.',
        de: 'Das Muster schaut voraus, zurück oder auf sich selbst.',
      },
      { en: 'Write it without (?=, (?!, (?<= and \\1.', de: 'Ohne (?=, (?!, (?<= und \\1 schreiben.' },
    )
  }
  const found = await check(pattern, 'iu', { timeout: 2_000 })
  if (found.status === 'safe') return null
  if (found.status === 'vulnerable' && found.complexity.type === 'polynomial') return null
  return say(
    {
      en: `The pattern "${shortened(pattern)}" could take for ever on some texts.`,
      de: `Das Muster „${shortened(pattern)}“ könnte bei manchen Texten nie fertig werden.`,
    },
    {
      en: 'Avoid a repetition inside of a repetition, such as (a+)+.',
      de: 'Keine Wiederholung innerhalb einer Wiederholung, wie (a+)+.',
    },
  )
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'iu')
    return true
  } catch {
    return false
  }
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
