import protobuf from 'protobufjs'

export interface SentSpan {
  name: string
  trace: string
  span: string
  /** Empty for the root. */
  parent: string
  attributes: { [name: string]: string }
}

// The fields of OTLP's trace request that a test looks at, by their numbers in its published interface.
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Request { repeated Resource resources = 1; }
  message Resource { repeated Scope scopes = 2; }
  message Scope { repeated Span spans = 2; }
  message Span { bytes trace = 1; bytes span = 2; bytes parent = 4; string name = 5; repeated Attribute attributes = 9; }
  message Attribute { string key = 1; Value value = 2; }
  message Value { string text = 1; int64 whole = 3; double number = 4; }
`)
const request = root.lookupType('Request')

/** The spans of one delivery to an OTLP receiver. */
export function readSpans(body: Uint8Array): SentSpan[] {
  const sent = request.toObject(request.decode(body), {
    bytes: Array,
    longs: String,
    arrays: true,
    objects: true,
  })
  const scopes: { spans: RawSpan[] }[] = sent.resources.flatMap((one: { scopes: object[] }) => one.scopes)
  return scopes.flatMap(({ spans }) =>
    spans.map(({ name, trace, span, parent, attributes }) => ({
      name,
      trace: hex(trace),
      span: hex(span),
      parent: hex(parent ?? []),
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [key, String(value.text ?? value.whole)]),
      ),
    })),
  )
}

interface RawSpan {
  name: string
  trace: number[]
  span: number[]
  parent?: number[]
  attributes: { key: string; value: { text?: string; whole?: string } }[]
}

const hex = (bytes: number[]) => Buffer.from(bytes).toString('hex')
