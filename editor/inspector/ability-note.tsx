import type { NodeDefinition } from '../../nodes/contract/node.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { useWords } from '../words/language.ts'
import { canBeDone } from './can-be-done.ts'
import { inspectorWords } from './inspector-words.ts'
import { useAbilities } from './use-abilities.ts'

/** Why the connections can not do what a card says, and what can be done instead. */
export function AbilityNote({
  definition,
  connection,
}: {
  definition: NodeDefinition
  connection: string | undefined
}) {
  const { read } = useWords()
  const settings = useRuleDocument((document) => document.history.graph.settings)
  const possible = canBeDone(definition, connection, settings, useAbilities())
  switch (possible.is) {
    case 'everywhere':
      return null
    case 'nowhere':
      return (
        <p className="ability-note" role="note">
          <strong>
            {read(inspectorWords[possible.lacking === 'event' ? 'never-heard' : 'nowhere-possible'])}.
          </strong>{' '}
          {possible.lacking === 'verb' && read(inspectorWords['instead-task'])}
        </p>
      )
    case 'partly':
      return (
        <p className="ability-note" role="note">
          <strong>
            {read(inspectorWords['not-on'])} {possible.on.join(', ')}.
          </strong>{' '}
          {read(inspectorWords['instead-elsewhere'])}
        </p>
      )
    case 'watching':
      return (
        <p className="ability-note" role="note">
          <strong>{possible.on.join(', ')}:</strong> {read(inspectorWords['only-watching'])}
        </p>
      )
  }
}
