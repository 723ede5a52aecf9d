import { checkExpression } from '../../../nodes/matching/expressions.ts'
import type { Check } from '../problem.ts'

/** The expressions in the settings, by which a run ends early, can be read and give yes or no. */
export const exitsAreValid: Check = ({ settings: { exits, goal } }) => {
  const written = [
    ...exits.events.map(({ when }, at) => ({ field: `/settings/exits/events/${at}/when`, when })),
    { field: '/settings/exits/when', when: exits.when },
    ...(goal?.events ?? []).map(({ when }, at) => ({ field: `/settings/goal/events/${at}/when`, when })),
  ]
  return written.flatMap(({ field, when }) => {
    const checked = when === undefined ? { ok: true as const } : checkExpression(when, 'bool')
    if (checked.ok) return []
    return [
      {
        code: 'exits-are-valid',
        severity: 'error',
        field,
        sentence: { en: `${checked.en}.`, de: `${checked.de}.` },
        hint: {
          en: 'Open the settings of the rule and correct when it ends early, or remove the condition.',
          de: 'Öffne die Einstellungen der Regel und berichtige, wann sie früher endet, oder entferne die Bedingung.',
        },
      },
    ]
  })
}
