import { fieldName, namedBy } from '../mongo/field-name.ts'

/**
 * Where a run's document holds the claim of an effect: under its key without the run, which stands before it. So the
 * claims of runs of one rule have one place, and are written together.
 */
export const claimName = (run: string, key: string): string =>
  fieldName(key.startsWith(`${run}/`) ? key.slice(run.length + 1) : key)

/** The key of the effect that is claimed under a name. */
export const claimedKey = (run: string, name: string): string => `${run}/${namedBy(name)}`

export const claimPath = (run: string, key: string): `claims.${string}` => `claims.${claimName(run, key)}`
