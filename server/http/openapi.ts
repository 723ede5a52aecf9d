import type { TObject, TSchema } from 'typebox'
import { errors } from './errors.ts'
import type { Route } from './route.ts'

interface Description {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  paths: { [path: string]: { [method: string]: Operation } }
  components: { schemas: { [name: string]: object } }
}
interface Operation {
  summary: string
  tags: string[]
  operationId: string
  parameters?: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: { [status: string]: { description: string; content?: Content } }
}
interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: TSchema
}
interface Content {
  [type: string]: { schema: object }
}

/** The description of the API, from the schemas that check it. */
export function describeApi(routes: readonly Route[], version: string): Description {
  const paths: Description['paths'] = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Steward', version, description: 'Workflow automation for communities.' },
    paths,
    components: { schemas: { Problem: problemSchema } },
  }
}

function operationOf(route: Route): Operation {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')]
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationId(route),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
    }),
    responses: {
      [String(route.status)]: {
        description: 'Done.',
        ...(route.response && { content: { 'application/json': { schema: route.response } } }),
      },
      default: {
        description: 'Refused; the code says why.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function operationId({ method, path }: Route): string {
  const words = path.split('/').filter((word) => word !== '' && word !== 'api')
  return [method, ...words.map((word) => word.replaceAll(/\W/g, '-').replace(/^-/, 'by-'))].join('-')
}

function parametersOf(schema: TObject | undefined, place: 'path' | 'query'): Parameter[] {
  if (!schema) return []
  return Object.entries(schema.properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: one,
  }))
}

const words = {
  type: 'object',
  properties: { en: { type: 'string' }, de: { type: 'string' } },
  required: ['en', 'de'],
} as const
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'sentence', 'hint'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errors) },
    sentence: words,
    hint: words,
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, message: { type: 'string' } } },
    },
    problems: { type: 'array', items: { type: 'object' } },
    yours: {},
    theirs: {},
  },
} as const
