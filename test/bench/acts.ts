/** One act of the forum as its deliveries carry it, made here so that the forum costs nothing. */
export interface BenchAct {
  body: string
  /** The verb and subject of the effect that has to follow; absent: none. */
  effect?: string
}

export interface Mix {
  /** Shares of a hundred; the rest is clean. */
  act: number
  /** Newcomers: each gets a message. */
  welcome: number
  /** As many first posts of theirs: each gets a second message. */
  firstPosts: boolean
  /** Every act is the first post of the next of these newcomers. */
  firstPostsOf?: { prefix: string; from: number }
  /** Every post begins with these words, and is locked some time after. */
  words?: string
  /** Characters of a post. */
  characters: number
  members: number
  /** So that two runs of one installation have different posts. */
  prefix: string
}

/** The mix of the budgets. */
export const usualMix = { act: 10, welcome: 10, firstPosts: false, characters: 120, members: 1_000 } as const

const filler =
  'Does anybody know how long the library is open on Saturdays, and whether one may bring a dog? '
/** So many acts lie between joining and the first post; whole hundreds. */
const behind = 300

/** The n-th act of a mix; pure, so that the same number is the same act. */
export function actAt(index: number, mix: Mix): BenchAct {
  const place = index % 100
  const at = new Date().toISOString()
  if (mix.firstPostsOf) {
    const member = `n${mix.firstPostsOf.prefix}-${mix.firstPostsOf.from + index}`
    return { body: post(index, mix, at, member, '').body, effect: `send-message ${member} again` }
  }
  if (mix.words !== undefined) {
    const { body } = post(index, mix, at, `p${index % mix.members}`, `${mix.words} `)
    return { body, effect: `lock ${mix.prefix}-${index}` }
  }
  if (place < mix.act) return post(index, mix, at, `p${index % mix.members}`, 'Win at our casino. ')
  if (place < mix.act + mix.welcome) {
    const id = newcomer(index, mix)
    return { body: joined(index, mix, id, at), effect: `send-message ${id}` }
  }
  const began = index - mix.welcome - behind
  if (mix.firstPosts && place < mix.act + 2 * mix.welcome && began >= 0) {
    const member = newcomer(began, mix)
    return { body: post(index, mix, at, member, '').body, effect: `send-message ${member} again` }
  }
  const { body } = post(index, mix, at, `p${index % mix.members}`, '')
  return { body }
}

/** Who somebody is stays the same from post to post. */
const longAgo = '2020-01-01T00:00:00.000Z'

const newcomer = (index: number, { prefix }: Mix) => `n${prefix}-${index}`

function post(index: number, mix: Mix, at: string, member: string, words: string): BenchAct {
  const id = `${mix.prefix}-${index}`
  const text = (words + filler.repeat(Math.ceil(mix.characters / filler.length))).slice(0, mix.characters)
  const subject = { kind: 'post', id, revision: 1, author: member, title: 'Hello', text, createdAt: at }
  return {
    body: JSON.stringify({
      ...{ seq: index, id: `a-${id}`, at, kind: 'post.created', by: by(member, longAgo, 3) },
      subject: { ...subject, state: 'visible' },
      thread: { id: `t${index % 500}` },
    }),
    effect: `hide ${id}`,
  }
}

function joined(index: number, mix: Mix, id: string, at: string): string {
  return JSON.stringify({
    ...{ seq: index, id: `j-${mix.prefix}-${index}`, at, kind: 'member.joined', by: by(id, at, 0) },
    subject: { kind: 'member', id, revision: 1, createdAt: at, state: 'active' },
  })
}

const by = (id: string, joinedAt: string, posts: number) => ({
  ...{ kind: 'member', id, name: `Member ${id}`, roles: [], joinedAt, posts },
})
