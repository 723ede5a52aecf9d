import anyAscii from 'any-ascii'

/** Letters that look like Latin ones; read so only inside words that mix alphabets. */
const lookAlikes = new Map(
  [...'аеорсухіѕјкмтвнαονρτυικ'].map((letter, at) => [letter, [...'aeopcyxisjkmtbhaovptuik'][at] ?? letter]),
)
const leet = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
])

/** A copy of a text for matching, in which evasions are undone. Never to be shown. Stretched letters are two. */
export function foldText(text: string): string {
  return undoStretched(unfoldEvasions(text), '$1$1')
}

/** The copies to match in: stretched letters ("freeeee", "fuuuck") once as two and once as one. */
export function foldVariants(text: string): string[] {
  const plain = unfoldEvasions(text)
  return [...new Set([undoStretched(plain, '$1$1'), undoStretched(plain, '$1')])]
}

function unfoldEvasions(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u{034F}|\u{115F}|\u{3164}/gu, '')
    .toLowerCase()
  return undoSpacedOut(undoLeet(toAscii(undoMixedAlphabets(clean))))
}

function undoMixedAlphabets(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
      ? [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('')
      : word,
  )
}

/** Only of alphabets: signs such as emoji would become English words, and Chinese would lose its letters. */
function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{P}]/gu, (sign) =>
      sign <= '\u007f' ? sign : anyAscii(sign).toLowerCase(),
    )
}

function undoLeet(text: string): string {
  return text
    .replace(/(?<=[a-z])!(?=[a-z])|\$(?=[a-z])|(?<=[a-z])@(?=[a-z])(?![a-z0-9-]{0,63}\.)/g, swap)
    .replace(/[a-z0-9]+/g, (word) =>
      /[a-z]/.test(word) && /\d/.test(word) ? word.replace(/\d/g, swap) : word,
    )
}

function swap(sign: string): string {
  return leet.get(sign) ?? sign
}

/** "f u c k", "f.u.c.k": three or more single letters with one sign between. */
function undoSpacedOut(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[a-z](?:[ .*_-][a-z]){2,}(?![\p{L}\p{N}])/gu, (run) =>
    run.replace(/[ .*_-]/g, ''),
  )
}

function undoStretched(text: string, into: '$1' | '$1$1'): string {
  return text.replace(/(\p{L})\1{2,}/gu, into)
}
