import type { Scenario } from './scenario.ts'
import { core } from './scenarios/core.ts'
import { fairness } from './scenarios/fairness.ts'
import { journeys } from './scenarios/journeys.ts'
import { mix } from './scenarios/mix.ts'
import { platformDown } from './scenarios/platform-down.ts'
import { processes } from './scenarios/processes.ts'
import { rival } from './scenarios/rival.ts'
import { factRules, growingRules, silentRules } from './scenarios/rules.ts'
import { soak } from './scenarios/soak.ts'
import { stored } from './scenarios/stored.ts'
import { texts } from './scenarios/texts.ts'
import { throughPlaza } from './scenarios/through-plaza.ts'
import { waiting } from './scenarios/waiting.ts'

/** In the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  ...[core, mix, silentRules, factRules, journeys, texts, processes, growingRules, stored],
  ...[waiting, fairness, platformDown, throughPlaza, soak, rival],
]
