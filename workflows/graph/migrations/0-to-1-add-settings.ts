import { defaultSettings } from '../rule-settings.ts'

/** The first sketch had no settings and no format: such a rule gets the careful defaults of format 1. */
export function addSettings(graph: { [key: string]: unknown }): { [key: string]: unknown } {
  return { layout: {}, ...graph, format: 1, settings: structuredClone(defaultSettings) }
}
