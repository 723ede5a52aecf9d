/** The whole look of the page; light or dark as the reader's system is. */
export const plazaStyle = `
:root{color-scheme:light dark;--ink:light-dark(#1c2024,#e8eaed);--soft:light-dark(#5f6a76,#9aa4af);
--page:light-dark(#f5f6f4,#14171a);--card:light-dark(#fff,#1d2125);--line:light-dark(#dcdfe2,#343a40);
--key:light-dark(#1f6f5c,#5cc9ab);--stop:light-dark(#a3362a,#f08a7d);--wait:light-dark(#8a5a00,#e5b454)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
header,main{max-width:46rem;margin:0 auto;padding:1rem}
header{display:flex;gap:.75rem 1.5rem;align-items:baseline;flex-wrap:wrap}
h1{font-size:1.35rem;margin:0}h2{font-size:1.15rem;margin:1.75rem 0 .5rem}h1 a{color:inherit;text-decoration:none}
a{color:var(--key)}p{margin:.4rem 0}.soft,.meta{color:var(--soft);font-size:.875rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;margin:.6rem 0}
.comment{margin-left:1.75rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}
.struck{border-style:dashed}.struck .text{text-decoration:line-through;color:var(--soft)}
.state{color:var(--stop);font-weight:600;font-size:.875rem}.state.held{color:var(--wait)}
.tag{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:0 .55rem;font-size:.8rem}
.steward{border-left:4px solid var(--key)}.mark{color:var(--key);font-weight:600}
form{display:flex;gap:.4rem;flex-wrap:wrap;align-items:center;margin:.4rem 0}
input,textarea,select,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--line);
border-radius:7px;padding:.35rem .6rem;min-height:2.25rem}
input[type=checkbox]{min-height:0}textarea{width:100%;min-height:4.5rem}.grow{flex:1 1 12rem;min-width:0}
button{cursor:pointer;background:var(--card)}button.main{background:var(--key);color:var(--page);border-color:var(--key)}
button.small{font-size:.8rem;padding:.1rem .5rem;min-height:1.75rem}
:focus-visible{outline:2px solid var(--key);outline-offset:2px}
.acts{display:flex;gap:.4rem;flex-wrap:wrap}.acts form{margin:0}summary{cursor:pointer;font-size:.875rem}
`

/** Loads the page again when something happened, unless somebody is writing on it. */
export const plazaScript = `
const seen = Number(document.body.dataset.seq)
const writing = () => document.activeElement?.matches('input, textarea, select') ||
  [...document.querySelectorAll('textarea, input.grow')].some((field) => field.value !== field.defaultValue)
setInterval(async () => {
  if (writing() || document.hidden) return
  try {
    const answer = await fetch('/api/acts?limit=1&after=' + seen)
    if ((await answer.json()).acts.length > 0 && !writing()) location.reload()
  } catch {}
}, 2000)
`
