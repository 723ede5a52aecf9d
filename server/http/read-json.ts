import express, { type RequestHandler } from 'express'

/** JSON up to 1 MiB. Texts are made well-formed here, before any hash; keys that could reach prototypes are refused. */
export function readJson(): RequestHandler {
  return express.json({ limit: '1mb', strict: false, reviver: careful })
}

function careful(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw new SyntaxError(`the key ${key} is not allowed`)
  if (key.includes('\0')) throw new SyntaxError('a key holds a NUL character')
  return typeof value === 'string' ? value.toWellFormed() : value
}
