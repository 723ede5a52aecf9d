/** The database stores a hundred levels, and an event puts some of its own around what came. */
export const deepest = 60

const quote = 0x22
const backslash = 0x5c
const opens = (byte: number) => byte === 0x5b || byte === 0x7b
const closes = (byte: number) => byte === 0x5d || byte === 0x7d

/** Whether JSON is nested deeper than anything here should walk. Looked at before it is read. */
export function isTooDeep(json: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (opens(byte)) {
      depth += 1
      if (depth > deepest) return true
    } else if (closes(byte)) depth -= 1
  }
  return false
}
