import type { FieldControl as FaceControl } from '../../nodes/contract/face.ts'
import type { NodeDefinition } from '../../nodes/contract/node.ts'
import { type FieldSchema, type FieldShape, shapeOf } from './field-value.ts'
import type { Menu } from './use-abilities.ts'

/** The control a field gets. */
export type Control =
  | { is: 'shape'; shape: FieldShape }
  | { is: 'face'; control: FaceControl }
  | { is: 'condition'; gives: 'bool' | 'any' }
  | { is: 'template' }
  | { is: 'library'; kind: 'list' | 'template' | 'calendar'; many: boolean }
  | { is: 'names'; menu: Menu }
  | { is: 'name'; menu: Menu }
  | { is: 'connection' }
  | { is: 'suggestions'; from: Suggestions; many: boolean }
export type Suggestions = 'time-zones' | 'modes' | 'languages' | 'groups' | 'holidays' | 'verbs'

/** Fields that mean the same in every node that has them. */
const byName: { readonly [field: string]: Control } = {
  spaces: { is: 'names', menu: 'spaces' },
  roles: { is: 'names', menu: 'roles' },
  role: { is: 'name', menu: 'roles' },
  tag: { is: 'name', menu: 'tags' },
  connections: { is: 'names', menu: 'connections' },
  connection: { is: 'connection' },
  template: { is: 'library', kind: 'template', many: false },
  calendar: { is: 'library', kind: 'calendar', many: false },
  timeZone: { is: 'suggestions', from: 'time-zones', many: false },
  modes: { is: 'suggestions', from: 'modes', many: true },
  mode: { is: 'suggestions', from: 'modes', many: false },
  languages: { is: 'suggestions', from: 'languages', many: true },
  group: { is: 'suggestions', from: 'groups', many: false },
  holidays: { is: 'suggestions', from: 'holidays', many: false },
  verbs: { is: 'suggestions', from: 'verbs', many: true },
}

/** Which control: what the definition says of the field, then its face, then its name, then its schema. */
export function controlOf(
  name: string,
  schema: FieldSchema,
  fields: NodeDefinition['fields'],
  face: FaceControl | undefined,
): Control {
  if (face) return { is: 'face', control: face }
  const expression = fields?.expressions?.find(({ field }) => field === name || field.endsWith(`/*/${name}`))
  if (expression) return { is: 'condition', gives: expression.gives }
  if (fields?.lists?.includes(name)) return { is: 'library', kind: 'list', many: true }
  if (fields?.templates?.includes(name)) return { is: 'template' }
  const shape = shapeOf(schema)
  const known = Object.hasOwn(byName, name) ? byName[name] : undefined
  // A choice of a few is a choice, whatever it is called.
  return known && shape !== 'choice' ? known : { is: 'shape', shape }
}
