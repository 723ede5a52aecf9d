import type { Request, RequestHandler, Router } from 'express'
import { type Static, type TObject, type TSchema, Type } from 'typebox'
import { compileCheck } from './validation.ts'

export type Method = 'get' | 'post' | 'put' | 'delete'

const nothing = Type.Object({})
type Nothing = typeof nothing

interface RouteSpec<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema> {
  method: Method
  /** As Express reads it: `/api/rules/:rule`. */
  path: string
  summary: string
  tag: string
  params?: P
  query?: Q
  body?: B
  /** Absent: 204. */
  response?: R
  status?: 200 | 201 | 202
  handler: (request: {
    params: Static<P>
    query: Static<Q>
    body: Static<B>
    request: Request
  }) => Promise<Static<R>>
}

/** A route as the app mounts and the description shows it. */
export interface Route {
  method: Method
  path: string
  summary: string
  tag: string
  status: number
  params?: TObject
  query?: TObject
  body?: TSchema
  response?: TSchema
  handle: RequestHandler
}

/** One route: its schemas check the request, type the handler and make the description. */
export function defineRoute<
  R extends TSchema = TSchema,
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
>(spec: RouteSpec<P, Q, B, R>): Route {
  const params = checkOf<P>(spec.params, 'params')
  const query = checkOf<Q>(spec.query, 'query')
  const body = checkOf<B>(spec.body, 'body')
  const status = spec.status ?? (spec.response ? 200 : 204)
  const { method, path, summary, tag, handler } = spec
  return {
    method,
    path,
    summary,
    tag,
    status,
    ...(spec.params && { params: spec.params }),
    ...(spec.query && { query: spec.query }),
    ...(spec.body && { body: spec.body }),
    ...(spec.response && { response: spec.response }),
    handle: async (request, response) => {
      const answer = await handler({
        params: params({ ...request.params }),
        query: query({ ...request.query }),
        body: body(request.body ?? {}),
        request,
      })
      response.status(status)
      if (status === 204) response.end()
      else response.json(answer)
    },
  }
}

/** A part without a schema takes anything and hands on nothing of it. */
function checkOf<S extends TSchema>(schema: S | undefined, part: 'body' | 'query' | 'params') {
  return compileCheck<S>(schema ?? nothing, part)
}

/** Puts routes into an Express router. */
export function mountRoutes(router: Router, routes: readonly Route[]): void {
  for (const { method, path, handle } of routes) router[method](path, handle)
}
