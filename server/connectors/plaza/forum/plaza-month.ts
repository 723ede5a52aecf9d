import type { Label } from './plaza-act.ts'
import { englishWanted } from './plaza-month-english.ts'
import { englishUnwanted } from './plaza-month-english-unwanted.ts'
import { germanWanted } from './plaza-month-german.ts'
import { germanUnwanted } from './plaza-month-german-unwanted.ts'
import type { MonthWords } from './plaza-month-words.ts'

export type MonthLanguage = 'en' | 'de'
interface Common {
  at: string
  label: Label
  language: MonthLanguage
  /** Name of this act in the month; later acts point at it by `member`, `post` and `thread`. */
  ref: string
}
/** What one does in the month. References are names within the month; the forum gives ids on replay. */
export type MonthAct = Common &
  (
    | { do: 'join'; name: string; roles: string[] }
    | { do: 'post'; member: string; thread?: string; title?: string; space: string; text: string }
    | { do: 'comment'; member: string; post: string; text: string }
    | { do: 'edit'; member: string; post: string; text: string }
    | { do: 'react'; member: string; post: string; emoji: string }
    | { do: 'report'; member: string; post: string; reason: string; fair: boolean }
    | { do: 'message'; member: string; text: string }
    | { do: 'leave'; member: string }
  )
type Loose<T> = T extends MonthAct ? Omit<T, 'at' | 'ref'> : never

export const monthWords: Record<MonthLanguage, MonthWords> = {
  en: { ...englishWanted, ...englishUnwanted },
  de: { ...germanWanted, ...germanUnwanted },
}

/** The month begins here unless another time is given. */
const monthStart = '2026-03-01T00:00:00.000Z'

/** A small generator of numbers in [0, 1): the same seed, the same month. */
function numbers(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Person {
  ref: string
  language: MonthLanguage
}
interface Written {
  ref: string
  member: string
  language: MonthLanguage
  text: string
}

const minute = 60_000
const day = 24 * 60 * minute

/** One month of a community, labelled: about 3,000 acts in the order of their times. */
export function plazaMonth(seed: number, start: string = monthStart): MonthAct[] {
  const random = numbers(seed)
  const begin = new Date(start).getTime()
  const acts: { at: number; act: MonthAct }[] = []
  const below = (n: number) => Math.floor(random() * n)
  const chance = (p: number) => random() < p
  function pick<T>(list: readonly T[]): T {
    const item = list[below(list.length)]
    if (item === undefined) throw new Error('The month picked from an empty list.')
    return item
  }
  const fill = (template: string, language: MonthLanguage): string => {
    const text = template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      name === 'n' ? String(1 + below(40)) : pick(monthWords[language].lists[name] ?? ['']),
    )
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  let made = 0
  const add = (at: number, act: Loose<MonthAct>): string => {
    const ref = `x${++made}`
    acts.push({ at, act: { ...act, ref, at: new Date(at).toISOString() } })
    return ref
  }
  const people: Person[] = []
  const threads: { post: Written; thread: string }[] = []

  const arrive = (at: number, label: Label, name?: string, roles: string[] = []): Person => {
    const language: MonthLanguage = chance(0.5) ? 'de' : 'en'
    const called = name ?? `${pick(monthWords[language].given)} ${String.fromCharCode(65 + below(26))}.`
    return { ref: add(at, { do: 'join', name: called, roles, label, language }), language }
  }
  const open = (at: number, who: Person, text: string, label: Label, title?: string): Written => {
    const { language } = who
    const named = title ?? fill(pick(monthWords[language].titles), language)
    const space = language === 'de' ? 'deutsch' : 'english'
    const ref = add(at, { do: 'post', member: who.ref, title: named, space, text, label, language })
    return { ref, member: who.ref, language, text }
  }
  const comment = (at: number, who: Person, post: Written, text: string, label: Label): Written => {
    const { language } = post
    const ref = add(at, { do: 'comment', member: who.ref, post: post.ref, text, label, language })
    return { ref, member: who.ref, language, text }
  }
  const speakers = (language: MonthLanguage) => people.filter((person) => person.language === language)
  const report = (at: number, post: Written, fair: boolean) => {
    const { language } = post
    const reason = pick(fair ? monthWords[language].reasons : monthWords[language].unfairReasons)
    const member = pick(speakers(language)).ref
    add(at, { do: 'report', member, post: post.ref, reason, fair, label: 'clean', language })
  }
  /** A thread as they go: an opening, some answers, thanks, now and then an edit or a reaction. */
  const talk = (at: number) => {
    const who = pick(people)
    const { language } = who
    const kind = random()
    const label: Label = kind < 0.3 ? 'question' : kind < 0.46 ? 'complaint' : 'clean'
    const say = monthWords[language]
    const openings =
      label === 'question'
        ? say.questions
        : label === 'complaint'
          ? say.complaints
          : pick([say.posts, say.posts, say.nearMisses, say.criticism])
    const post = open(at, who, fill(pick(openings), language), label)
    threads.push({ post, thread: post.ref })
    let now = at
    for (let left = 1 + below(7); left > 0; left--) {
      now += (2 + below(180)) * minute
      const text = fill(pick(chance(0.15) ? say.criticism : say.answers), language)
      const answer = comment(now, pick(speakers(language)), post, text, 'clean')
      const fan = pick(people).ref
      if (chance(0.25))
        add(now + minute, {
          do: 'react',
          member: fan,
          post: answer.ref,
          emoji: pick(['👍', '❤️', '😂']),
          label: 'clean',
          language,
        })
    }
    if (label === 'question') comment(now + 30 * minute, who, post, pick(say.thanks), 'clean')
    if (chance(0.15))
      add(at + 5 * minute, {
        do: 'edit',
        member: who.ref,
        post: post.ref,
        text: `${post.text} (+)`,
        label,
        language,
      })
    if (chance(0.04)) report(now + 40 * minute, post, false)
  }
  const spammer = (born: number, language: MonthLanguage): Person => {
    const name = `${pick(monthWords[language].given)}${1000 + below(9000)}`
    return { ...arrive(born, 'spam', name), language }
  }
  /** One campaign that everybody copies, and stragglers with lines of their own. */
  const spamWave = (at: number) => {
    for (const language of ['en', 'de'] as const) {
      const campaign = pick(monthWords[language].spam)
      for (let account = 0; account < 8; account++) {
        const born = at + below(90) * minute
        const who = spammer(born, language)
        for (let copy = 0; copy < 4; copy++) {
          const line = account < 4 ? campaign : pick(monthWords[language].spam)
          const post = open(
            born + (1 + copy * 2) * minute,
            who,
            fill(line, language),
            'spam',
            fill(pick(monthWords[language].titles), language),
          )
          if (chance(0.3)) report(born + (20 + below(60)) * minute, post, true)
        }
      }
    }
  }
  /** What comes in on any day: one account, one post, and now and then an insult in a thread. */
  const drizzle = (at: number, language: MonthLanguage) => {
    const born = at + below(12 * 60) * minute
    const who = spammer(born, language)
    const say = monthWords[language]
    const post = open(born + minute, who, fill(pick(say.spam), language), 'spam')
    if (chance(0.3)) report(born + 30 * minute, post, true)
    if (threads.length === 0 || chance(0.4)) return
    const { post: target } = pick(threads)
    const rude = pick(monthWords[target.language].insults)
    comment(born + 2 * minute, pick(speakers(target.language)), target, rude, 'abuse')
  }
  const raid = (at: number) => {
    for (let account = 0; account < 45; account++) {
      const born = at + below(18 * 60) * 1000
      const who = arrive(
        born,
        'raid',
        `${pick(['xX', 'the', 'real', 'lol'])}_${pick(['horde', 'wolf', 'chaos', 'king'])}${below(900)}`,
      )
      for (let copy = 1 + below(3); copy > 0; copy--) {
        const text = pick(monthWords[who.language].raid)
        const target = pick(threads).post
        if (chance(0.5)) open(born + copy * 20_000, who, text, 'raid', text)
        else comment(born + copy * 20_000, who, { ...target, language: who.language }, text, 'raid')
      }
    }
  }
  const angryThread = (at: number, language: MonthLanguage) => {
    const say = monthWords[language]
    const crowd = speakers(language)
    const post = open(at, pick(crowd), fill(pick(say.criticism), language), 'clean')
    const hotheads = [pick(crowd), pick(crowd), pick(crowd)]
    for (let i = 1; i <= 60; i++) {
      const rude = chance(0.45)
      const text = rude ? pick(say.insults) : fill(pick(chance(0.7) ? say.criticism : say.answers), language)
      const one = comment(
        at + i * 4 * minute,
        pick(rude ? hotheads : crowd),
        post,
        text,
        rude ? 'abuse' : 'clean',
      )
      if (rude ? chance(0.5) : chance(0.08)) report(at + (i * 4 + 3) * minute, one, rude)
    }
  }

  for (const name of ['Mira', 'Jonas']) arrive(begin, 'clean', name, ['moderator'])
  for (let i = 0; i < 60; i++) people.push(arrive(begin + i * minute, 'clean'))
  for (let today = 0; today < 30; today++) {
    const morning = begin + today * day + 7 * 60 * minute
    for (let left = 3 + below(5); left > 0; left--) {
      const at = morning + below(13 * 60) * minute
      const who = arrive(at, 'clean')
      if (chance(0.8))
        open(
          at + (3 + below(50)) * minute,
          who,
          fill(pick(monthWords[who.language].greetings), who.language),
          'clean',
        )
      // They talk along from tomorrow on, so that nobody speaks before they came.
      if (chance(0.9)) people.push(who)
      else add(at + day, { do: 'leave', member: who.ref, label: 'clean', language: who.language })
    }
    const known = people.length
    // Before today's threads are opened: nobody answers what is not there yet.
    for (const language of ['en', 'de'] as const) drizzle(begin + (today + 1) * day, language)
    for (let left = 12 + below(6); left > 0; left--) talk(begin + (today + 1) * day + below(12 * 60) * minute)
    if (known > 0 && chance(0.6)) {
      const who = pick(people)
      const text = pick(monthWords[who.language].team)
      add(begin + (today + 1) * day + below(day), {
        do: 'message',
        member: who.ref,
        text,
        label: 'question',
        language: who.language,
      })
    }
    const evening = begin + (today + 1) * day + 18 * 60 * minute
    if (today === 8) spamWave(evening)
    if (today === 15) angryThread(evening, 'en')
    if (today === 17) angryThread(evening, 'de')
    if (today === 21) raid(evening)
  }
  return acts.sort((a, b) => a.at - b.at).map(({ act }) => act)
}
