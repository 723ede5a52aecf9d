import type { Words } from '../../nodes/contract/json.ts'

export type LaunchCode =
  | 'no-such-platform'
  | 'no-pip'
  | 'download-failed'
  | 'wrong-checksum'
  | 'binary-does-not-run'
  | 'port-in-use'
  | 'no-free-port'
  | 'data-not-writable'
  | 'disk-full'
  | 'newer-data'
  | 'unknown-data'
  | 'other-database-version'
  | 'already-running'
  | 'not-ready'
  | 'keeps-dying'
  | 'unreachable'
  | 'stopped'

/**
 * Why Steward does not start, in one sentence, and what to do about it.
 * The one error this folder throws on purpose: a start has many steps, and each ends all the others.
 */
export class LaunchProblem extends Error {
  readonly code: LaunchCode
  readonly sentence: Words
  readonly hint: Words

  constructor(code: LaunchCode, sentence: Words, hint: Words) {
    super(`${sentence.en} ${hint.en}`)
    this.name = 'LaunchProblem'
    this.code = code
    this.sentence = sentence
    this.hint = hint
  }
}
