import type { Mix } from './acts.ts'
import type { Installation, InstallationOptions, NamedRule } from './installation.ts'
import type { Load, Loaded } from './load.ts'
import type { Driver } from './start-driver.ts'

/** One figure: a line of JSON. Numbers in it can be compared with those of another run. */
export type Figure = { figure: string } & { [field: string]: unknown }

/** What a scenario has at hand: its own installation, driven from outside. */
export interface Bench {
  steward: Installation
  driver: Driver
  /** Shorter, to try it. */
  quick: boolean
  /** Where the driver delivers: the demo connection of each api. */
  doors: string[]
  mix(change?: Partial<Mix>): Mix
  /** Drives the load, each time with a fresh mix, until it gains nothing any more. */
  warmUp(load: { mix: () => Mix; doors?: string[] }): Promise<void>
  /** Drives a load and adds what it cost, by process. */
  measure(figure: string, load: Measured): Promise<Loaded>
  say(figure: Figure): void
}

export type Measured = Partial<Load> & {
  mix: Mix
  posters: number
  /** Other processes whose cost counts. */
  alsoCost?: { [name: string]: number | undefined }
}

export interface Scenario {
  name: string
  /** In a few words, for the list. */
  what: string
  /** Only when asked for by name: it takes long. */
  onRequest?: true
  installations(): readonly ScenarioInstallation[]
  run(bench: Bench, named: string): Promise<void>
}

export interface ScenarioInstallation {
  /** Stands in its figures. */
  named: string
  options?: InstallationOptions
  rules: () => Promise<NamedRule[]>
}

export const one =
  (rules: () => Promise<NamedRule[]>, options: InstallationOptions = {}) =>
  () => [{ named: '', options, rules }]
