import type { Html } from './plaza-html.ts'
import { html } from './plaza-html.ts'
import type { PageView } from './plaza-page.ts'
import { isModerator } from './plaza-state.ts'

function chooser(view: PageView): Html {
  const { state, words, me } = view
  const members = [...state.members.values()].filter((member) => !member.left)
  const moderators = members.filter(isModerator)
  const recent = members.filter((member) => !isModerator(member)).slice(-40)
  const shown = new Set([...(me ? [me] : []), ...moderators.slice(-10), ...recent.reverse()])
  const options = [...shown].map(
    (member) =>
      html`<option value="${member.id}">${member.name}${isModerator(member) ? ` (${words.team})` : ''}</option>`,
  )
  const choose = html`<form method="post" action="/me"><label>${words.act} <select name="member">${options}</select></label><button>OK</button></form>`
  return html`<div class="card">${options.length > 0 ? choose : undefined}
<form method="post" action="/join"><input class="grow" name="name" required maxlength="60" placeholder="${words.name}" aria-label="${words.name}">
<label><input type="checkbox" name="moderator" value="yes"> ${words.asModerator}</label><button>${words.join}</button></form>
${me && isModerator(me) ? html`<p class="mark">${words.mod}</p>` : undefined}</div>`
}

/** The page around a part: who one is, the way back, and what keeps it fresh. */
export function framed(view: PageView, inner: Html): string {
  const { words, language, me } = view
  const other = language === 'en' ? 'de' : 'en'
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Plaza</title><link rel="stylesheet" href="/plaza.css"><script src="/plaza.js" defer></script>
<noscript><meta http-equiv="refresh" content="10"></noscript></head>
<body data-seq="${view.state.acts.length}">
<header><h1><a href="/">Plaza</a></h1>${me ? html`<a href="/members/${me.id}">${me.name}</a>` : undefined}
<a href="/moderation">${words.log}</a><a href="${view.path}?lang=${other}" lang="${other}">${words.other}</a></header>
<main><p class="soft">${words.about}</p>${chooser(view)}${inner}</main></body></html>`
  return page.markup
}
