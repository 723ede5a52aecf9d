import { CanNotStart } from './rules/needed-nodes.ts'

/** A start that was refused ends with its sentence, which the launcher shows; everything else with all that is known. */
export function endInWords(error: unknown): never {
  if (!(error instanceof CanNotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
