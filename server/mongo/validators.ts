import type { Db } from 'mongodb'
import type { TObject, TSchema } from 'typebox'

type MongoSchema = { [keyword: string]: unknown }

const bsonOf: { [type: string]: string | string[] } = {
  integer: ['int', 'long', 'double'],
  number: 'number',
  string: 'string',
  boolean: 'bool',
  null: 'null',
  object: 'object',
  array: 'array',
}

/**
 * What MongoDB can check of a schema: its top two levels, by types, required fields and enumerations. MongoDB knows
 * no `const`, `integer`, `format` and more; the depth was checked at the door.
 */
export function validatorOf(schema: TObject): MongoSchema {
  const top = levelOf(schema, 2)
  const properties = recordOf(top.properties)
  return { ...top, properties: { ...properties, _id: { bsonType: 'string' } } }
}

function levelOf(schema: TSchema, levels: number): MongoSchema {
  const kept: MongoSchema = {}
  const { bsonType, type, enum: oneOf, anyOf, required, properties } = recordOf(schema)
  if (typeof bsonType === 'string') kept.bsonType = bsonType
  else if (typeof type === 'string' && bsonOf[type]) kept.bsonType = bsonOf[type]
  if (Array.isArray(oneOf)) kept.enum = oneOf
  else if ('const' in schema) kept.enum = [recordOf(schema).const]
  if (levels === 0) return kept
  if (Array.isArray(anyOf)) kept.anyOf = anyOf.map((one) => levelOf(recordOf(one), levels - 1))
  if (Array.isArray(required) && required.length > 0) kept.required = required
  if (properties !== undefined) {
    kept.properties = Object.fromEntries(
      Object.entries(recordOf(properties)).map(([name, one]) => [name, levelOf(recordOf(one), levels - 1)]),
    )
  }
  return kept
}

function recordOf(value: unknown): { [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

/** Puts each collection's validator in place, making the collection where it is missing. */
export async function applyValidators(
  db: Db,
  schemas: { readonly [collection: string]: TObject },
): Promise<void> {
  const known = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  for (const [collection, schema] of Object.entries(schemas)) {
    if (!known.has(collection)) await db.createCollection(collection).catch(ignoreExisting)
    await db.command({
      collMod: collection,
      // Of an event that was kept long enough nothing but its id is left.
      validator: { $or: [{ $jsonSchema: validatorOf(schema) }, { strippedAt: { $exists: true } }] },
      validationLevel: 'moderate',
      validationAction: 'error',
    })
  }
}

/** Another process made it at the same moment. */
function ignoreExisting(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 48) return
  throw error
}
