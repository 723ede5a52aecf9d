import { type Html, html } from './plaza-html.ts'
import { isBanned, memberState } from './plaza-standing.ts'
import type { PlazaState } from './plaza-state.ts'
import { isModerator } from './plaza-state.ts'
import type { Effect, Member, Thread, Writing } from './plaza-things.ts'
import { isModerationVerb } from './plaza-verbs.ts'
import type { PageLanguage, PageWords } from './plaza-words.ts'
import { pageWords, verbWords } from './plaza-words.ts'

/** What every part of a page needs to know. */
export interface PageView {
  state: PlazaState
  language: PageLanguage
  words: PageWords
  /** Who looks at the page; nobody until one is chosen. */
  me: Member | undefined
  path: string
  at: string
}

export const viewOf = (
  state: PlazaState,
  language: PageLanguage,
  me: Member | undefined,
  path: string,
  at: string,
): PageView => ({
  state,
  language,
  words: pageWords[language],
  me,
  path,
  at,
})

const nameOf = (view: PageView, id: string): Html => {
  if (id === 'steward') return html`<span class="mark">Steward</span>`
  const member = view.state.members.get(id)
  const marks = member && isModerator(member) ? html` <span class="tag">${view.words.team}</span>` : undefined
  const roles = member?.roles
    .filter((role) => role !== 'moderator')
    .map((role) => html` <span class="tag">${role}</span>`)
  return html`<a href="/members/${id}">${member?.name ?? id}</a>${marks}${roles}`
}
const when = (view: PageView, at: string): Html =>
  html`<time datetime="${at}">${new Date(at).toLocaleString(view.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })}</time>`
const tagsOf = (tags: string[]): Html[] => tags.map((tag) => html` <span class="tag">#${tag}</span>`)
const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`

function modButton(verb: string, label: string, subject: string): Html {
  return html`<form method="post" action="/mod/${verb}">${hiddenField('subject', subject)}<button class="small">${label}</button></form>`
}

function modButtons(view: PageView, writing: Writing): Html | undefined {
  if (!view.me || !isModerator(view.me)) return undefined
  const { words } = view
  const author = view.state.members.get(writing.author)
  const state = {
    visible: [modButton('hide', words.hide, writing.id), modButton('remove', words.remove, writing.id)],
    hidden: [modButton('show', words.show, writing.id), modButton('remove', words.remove, writing.id)],
    removed: [modButton('restore', words.restore, writing.id)],
    held: [modButton('release', words.release, writing.id), modButton('remove', words.remove, writing.id)],
  }[writing.state]
  const lock = writing.locked
    ? modButton('unlock', words.unlock, writing.id)
    : modButton('lock', words.lock, writing.id)
  const ban =
    author && isBanned(author, view.at)
      ? modButton('unban', words.unban, writing.author)
      : modButton('ban', words.ban, writing.author)
  return html`${state}${writing.is === 'post' ? lock : undefined}${author ? ban : undefined}`
}

function memberButtons(view: PageView, writing: Writing): Html | undefined {
  if (!view.me || writing.state === 'removed') return undefined
  const { words } = view
  const own = html`<details><summary>${words.edit}</summary><form method="post" action="/edit">${hiddenField('post', writing.id)}
<textarea name="text" required aria-label="${words.text}">${writing.text}</textarea><button class="small">${words.edit}</button></form></details>`
  const count = writing.reactions.reduce((sum, reaction) => sum + reaction.members.length, 0)
  return html`<form method="post" action="/react">${hiddenField('post', writing.id)}<button class="small">👍 ${words.react} ${count}</button></form>
<details><summary>${words.report}</summary><form method="post" action="/report">${hiddenField('post', writing.id)}
<input class="grow" name="reason" required placeholder="${words.reason}" aria-label="${words.reason}"><button class="small">${words.report}</button></form></details>${writing.author === view.me.id ? own : undefined}`
}

/** One post or comment as a card; what the team took away is shown as taken away. */
function writingCard(view: PageView, writing: Writing): Html {
  const { words } = view
  const sentence = { visible: undefined, hidden: words.hidden, removed: words.removed, held: words.held }[
    writing.state
  ]
  const classes = `card ${writing.is}${writing.state === 'visible' ? '' : ' struck'}${writing.author === 'steward' ? ' steward' : ''}`
  const state = sentence ? html`<p class="state ${writing.state}">${sentence}</p>` : undefined
  const locked = writing.locked ? html`<p class="state held">${words.locked}</p>` : undefined
  const text = writing.state === 'removed' ? undefined : html`<p class="text">${writing.text}</p>`
  const edited = writing.revision > 1 ? html` · ${words.edited}` : undefined
  return html`<article class="${classes}" id="${writing.id}">
<p class="meta">${nameOf(view, writing.author)} · ${when(view, writing.createdAt)}${edited}${tagsOf(writing.tags)}</p>
${state}${locked}${text}<div class="acts">${memberButtons(view, writing)}${modButtons(view, writing)}</div></article>`
}

function commentForm(view: PageView, post: Writing): Html | undefined {
  if (!view.me || post.locked || post.state === 'removed') return undefined
  return html`<form class="comment" method="post" action="/comment">${hiddenField('post', post.id)}
<input class="grow" name="text" required aria-label="${view.words.comment}"><button>${view.words.comment}</button></form>`
}

export function threadPage(view: PageView, thread: Thread): Html {
  const { state, words, me } = view
  const writings = (ids: string[] | undefined) => (ids ?? []).flatMap((id) => state.writings.get(id) ?? [])
  const posts = writings(state.children.get(thread.id)).map(
    (post) => html`${writingCard(view, post)}
${writings(state.children.get(post.id)).map((comment) => writingCard(view, comment))}${commentForm(view, post)}`,
  )
  const lock = thread.locked
    ? modButton('unlock', words.unlock, thread.id)
    : modButton('lock', words.lock, thread.id)
  const form = html`<form method="post" action="/write">${hiddenField('thread', thread.id)}
<textarea name="text" required aria-label="${words.text}"></textarea><button class="main">${words.write}</button></form>`
  return html`<h2>${thread.title}${tagsOf(thread.tags)}</h2>
${thread.locked ? html`<p class="state held">${words.locked}</p>` : undefined}${me && isModerator(me) ? lock : undefined}
${posts}${me && !thread.locked ? form : undefined}`
}

function threadLine(view: PageView, thread: Thread): Html {
  const posts = view.state.children.get(thread.id) ?? []
  return html`<li class="card"><a href="/threads/${thread.id}">${thread.title}</a>${tagsOf(thread.tags)}
<p class="meta">${nameOf(view, thread.author)} · ${when(view, thread.createdAt)} · ${view.words.posts}: ${posts.length}</p></li>`
}

export function frontPage(view: PageView): Html {
  const { state, words, me } = view
  const threads = [...state.threads.values()].slice(-50).reverse()
  const form = html`<h2>${words.newThread}</h2><form method="post" action="/write">
<input class="grow" name="title" required maxlength="200" placeholder="${words.title}" aria-label="${words.title}">
<textarea name="text" required placeholder="${words.text}" aria-label="${words.text}"></textarea>
<button class="main">${words.write}</button></form>`
  const list = html`<ul style="list-style:none;padding:0">${threads.map((thread) => threadLine(view, thread))}</ul>`
  return html`${me ? form : html`<p>${words.nobody}</p>`}
<h2>${words.threads}</h2>${threads.length > 0 ? list : html`<p class="soft">${words.nothing}</p>`}`
}

const verbOf = (view: PageView, verb: string): string =>
  isModerationVerb(verb) ? verbWords[view.language][verb] : verb
const nameOrId = (view: PageView, id: string): string => view.state.members.get(id)?.name ?? id

const logLine = (view: PageView, effect: Effect): Html =>
  html`<li>${when(view, effect.at)} · <b>${effect.name}</b> ${verbOf(view, effect.verb)} ${nameOrId(view, effect.subject)} <span class="soft">${effect.reason}</span></li>`

export function memberPage(view: PageView, member: Member): Html {
  const { state, words, me } = view
  const sentences = { left: words.left, banned: words.banned, muted: words.muted }
  const key = memberState(member, view.at)
  const until = key === 'muted' ? member.mutedUntil : key === 'banned' ? member.bannedUntil : undefined
  const standing = key === 'left' || key === 'banned' || key === 'muted' ? sentences[key] : undefined
  const messages = [...state.messages.values()].filter(
    (one) => one.from === member.id || one.to === member.id,
  )
  const notices = state.notices.get(member.id) ?? []
  const send = html`<form method="post" action="/message"><textarea name="text" required aria-label="${words.text}"></textarea>
<button class="main">${words.send}</button></form>`
  return html`<h2>${member.name}${tagsOf(member.tags)}</h2>
<p class="meta">${words.since} ${when(view, member.joinedAt)} · ${words.posts}: ${state.written.get(member.id) ?? 0} · ${words.warnings}: ${member.warnings}</p>
${standing ? html`<p class="state">${standing}${until && html` (${words.until} ${when(view, until)})`}</p>` : undefined}
${notices.length > 0 ? html`<h2>${words.notices}</h2>` : undefined}<ul>${notices.map((one) => html`<li>${when(view, one.at)} · ${verbOf(view, one.verb)} · ${one.text}</li>`)}</ul>
<h2>${words.messages}</h2>${messages.map(
    (one) =>
      html`<div class="card ${one.from === 'steward' ? 'steward' : ''}"><p class="meta">${nameOf(view, one.from)} · ${when(view, one.createdAt)}</p><p class="text">${one.text}</p></div>`,
  )}${me?.id === member.id ? send : undefined}
<h2>${words.log}</h2><ul>${(state.log.get(member.id) ?? []).map((effect) => logLine(view, effect))}</ul>`
}

export function logPage(view: PageView): Html {
  const effects = [...view.state.effects.values()].slice(-200).reverse()
  return html`<h2>${view.words.log}</h2><ul>${effects.map((effect) => logLine(view, effect))}</ul>`
}
