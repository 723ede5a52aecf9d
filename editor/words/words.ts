import { canvasWords } from './canvas-words.ts'
import { frameWords } from './frame-words.ts'
import { homeWords } from './home-words.ts'
import { inspectorWords } from './inspector-words.ts'
import { outlineWords } from './outline-words.ts'
import { paletteWords } from './palette-words.ts'
import { problemWords } from './problem-words.ts'
import { publishWords } from './publish-words.ts'
import { rulesWords } from './rules-words.ts'
import { runsWords } from './runs-words.ts'
import { savingWords } from './saving-words.ts'
import { settingsWords } from './settings-words.ts'
import { tasksWords } from './tasks-words.ts'

/** Everything the editor itself says: one file for each part of it. What nodes say is beside the nodes. */
export const words = {
  ...frameWords,
  ...canvasWords,
  ...homeWords,
  ...inspectorWords,
  ...outlineWords,
  ...paletteWords,
  ...problemWords,
  ...publishWords,
  ...rulesWords,
  ...runsWords,
  ...savingWords,
  ...settingsWords,
  ...tasksWords,
}

export type WordKey = keyof typeof words
