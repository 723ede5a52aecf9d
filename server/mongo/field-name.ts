/** A text as a field's name: dots and dollars would be read as paths. */
export function fieldName(text: string): string {
  return text.replace(/[%.$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The text that a field was named after. */
export function namedBy(field: string): string {
  return field.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
