import type { RuleSettings } from '../../workflows/graph/rule-settings.ts'
import { ChipField } from '../controls/chip-field.tsx'
import { NamesField } from '../inspector/fields/names-field.tsx'
import type { Menu } from '../inspector/use-abilities.ts'
import { useWords } from '../words/language.ts'
import { Labelled, Section } from './panel-parts.tsx'
import { panelWords } from './panel-words.ts'

interface Props {
  scope: RuleSettings['scope']
  exempt: RuleSettings['exempt']
  onScope: (scope: RuleSettings['scope']) => void
  onExempt: (exempt: RuleSettings['exempt']) => void
}

/** Where a rule listens, and whom it leaves alone. */
export function WhereAndWhom({ scope, exempt, onScope, onExempt }: Props) {
  const { read } = useWords()
  const { spaces, connections } = scope
  const names = (
    key: 'spaces' | 'not-spaces' | 'connections' | 'not-connections' | 'roles',
    menu: Menu,
    values: readonly string[],
    onChange: (values: string[]) => void,
  ) => (
    <Labelled label={panelWords[key]}>
      <NamesField
        label={read(panelWords[key])}
        menu={menu}
        values={values}
        placeholder={read(panelWords[key === 'spaces' || key === 'connections' ? 'everywhere' : 'nowhere'])}
        onChange={onChange}
      />
    </Labelled>
  )
  return (
    <>
      <Section title={panelWords.where}>
        {names('spaces', 'spaces', spaces.include, (include) =>
          onScope({ ...scope, spaces: { ...spaces, include } }),
        )}
        {names('not-spaces', 'spaces', spaces.exclude, (exclude) =>
          onScope({ ...scope, spaces: { ...spaces, exclude } }),
        )}
        {names('connections', 'connections', connections.include, (include) =>
          onScope({ ...scope, connections: { ...connections, include } }),
        )}
        {names('not-connections', 'connections', connections.exclude, (exclude) =>
          onScope({ ...scope, connections: { ...connections, exclude } }),
        )}
      </Section>
      <Section title={panelWords.alone}>
        {names('roles', 'roles', exempt.roles, (roles) => onExempt({ ...exempt, roles }))}
        <Labelled label={panelWords.members}>
          <ChipField
            label={read(panelWords.members)}
            values={exempt.members}
            options={[]}
            onChange={(members) => onExempt({ ...exempt, members })}
            free
          />
        </Labelled>
        <label className="switch">
          <input
            type="checkbox"
            checked={exempt.ownAccounts}
            onChange={({ target }) => onExempt({ ...exempt, ownAccounts: target.checked })}
          />
          <span>
            {read(panelWords.own)}
            <small>{read(panelWords['own-hint'])}</small>
          </span>
        </label>
      </Section>
    </>
  )
}
