/** Long enough for every rule to see what it looks for, and short enough for any forum. */
const longest = 20_000

/** Subject and text of a mail as one text; tags are gone, addresses of links stay. */
export function readMail(source: string): string {
  const mail = source.replaceAll('\r\n', '\n')
  const end = mail.indexOf('\n\n')
  const head = (end < 0 ? mail : mail.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ')
  const body = end < 0 ? '' : mail.slice(end + 2)
  const subject = header(head, 'subject')
  const boundary = /boundary="?([^";\n]+)"?/i.exec(head)?.[1]
  const text = boundary === undefined ? decoded(head, body) : firstPart(body, boundary)
  return `${subject}\n${withoutTags(text).trim()}`.trim().slice(0, longest).toWellFormed()
}

function header(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
}

/** The first part that is a text; of parts in parts, the inner ones. */
function firstPart(body: string, boundary: string): string {
  for (const part of body.split(`--${boundary}`).slice(1)) {
    const [, head = '', text = ''] = /^\n?([\s\S]*?)\n\n([\s\S]*)$/.exec(part) ?? []
    const flat = head.replaceAll(/\n[ \t]+/g, ' ')
    const inner = /boundary="?([^";\n]+)"?/i.exec(flat)?.[1]
    if (inner !== undefined && inner !== boundary) return firstPart(text, inner)
    const type = header(flat, 'content-type')
    if (type === '' || /^text\//i.test(type)) return decoded(flat, text)
  }
  return body
}

function decoded(head: string, text: string): string {
  switch (header(head, 'content-transfer-encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(text, 'base64').toString('latin1')
    case 'quoted-printable':
      return text
        .replaceAll(/=\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    default:
      return text
  }
}

const entities: { readonly [name: string]: string } = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }

function withoutTags(text: string): string {
  if (!/<(html|body|table|font|p|br|a)\b/i.test(text)) return text
  return text
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<a\b[^>]*?href\s*=\s*["']?(https?:[^"'\s>]+)[^>]*>/gi, ' $1 ')
    .replaceAll(/<\/?(p|br|div|td|tr|table|li|h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
}
