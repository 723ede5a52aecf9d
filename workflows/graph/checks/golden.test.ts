import { describe, expect, it } from 'vitest'
import { aRule } from '../../../test/kit/a-rule.ts'
import { smallCatalog } from '../../../test/kit/small-catalog.ts'
import { checkGraph } from '../check-graph.ts'
import type { RuleGraph } from '../rule-graph.ts'

/** One line a problem, as people would read it. */
const told = (graph: unknown) =>
  checkGraph(graph, smallCatalog)
    .problems.map(
      ({ code, severity, node, field, sentence, hint }) =>
        `${code} (${severity}) at ${node ?? 'the rule'}${field ?? ''}\n  ${sentence.en} ${hint.en}\n  ${sentence.de} ${hint.de}`,
    )
    .join('\n')
const begun = () => aRule(smallCatalog).on('post-created')

const broken: { readonly [code: string]: () => RuleGraph } = {
  'there-is-a-trigger': () => aRule(smallCatalog).node('hide', 'hide').build(),
  'node-ids-are-unique': () => begun().then('hide').node('hide', 'hide').build(),
  'every-node-is-known': () => {
    const graph = begun().then('hide').then('reply').build()
    return {
      ...graph,
      nodes: graph.nodes.map((node) =>
        node.id === 'hide' ? { ...node, version: 7 } : node.id === 'reply' ? { ...node, type: 'sing' } : node,
      ),
    }
  },
  'every-config-fits-its-node': () =>
    begun()
      .when('text-contains', { words: [], extra: 1 })
      .then('wait', { minutes: 'x' })
      .then('hide')
      .build(),
  'every-config-passes-its-own-check': () =>
    begun()
      .when('text-contains', { words: ['*'] })
      .then('hide')
      .build(),
  'edges-join-existing-nodes-and-ports': () =>
    begun().then('hide').edge('hide', 'sideways', 'gone').edge('nowhere', 'done', 'hide').build(),
  'a-port-has-one-edge': () =>
    begun().then('hide').node('reply', 'reply').edge('post-created', 'event', 'reply').build(),
  'nothing-leads-into-a-trigger': () => begun().then('hide').edge('hide', 'done', 'post-created').build(),
  'every-node-is-reachable': () => begun().then('hide').node('reply', 'reply').build(),
  'every-branch-can-be-taken': () =>
    begun()
      .when('text-contains', { words: ['a', 'b'] })
      .when('text-contains', { words: ['b', 'a'] }, 'again')
      .then('hide')
      .edge('again', 'no', 'reply')
      .node('reply', 'reply')
      .build(),
  'there-is-no-loop': () =>
    begun().then('hide').then('wait').then('reply').edge('reply', 'done', 'hide').build(),
  'bodies-are-closed': () =>
    begun()
      .then('in-parallel')
      .then('reply')
      .from('in-parallel', 'branch-1')
      .then('hide')
      .edge('hide', 'done', 'reply')
      .build(),
  'expressions-are-valid': () => begun().when('expression', { when: 'event.' }).then('hide').build(),
  'templates-are-valid': () => begun().then('reply', { text: 'Hello {{ membr.name }}' }).build(),
  'exits-are-valid': () =>
    begun()
      .settings({ exits: { events: [{ types: ['member.left'], of: 'member', when: '1 + 1' }] } })
      .then('hide')
      .build(),
  'a-weak-signal-never-acts-alone': () => begun().when('sentiment-below').then('hide').build(),
  'own-replies-never-loop': () =>
    begun()
      .settings({ exempt: { roles: [], members: [], ownAccounts: false } })
      .then('reply')
      .build(),
  'the-rule-does-something': () => begun().then('wait').build(),
}

describe('each invariant says what is wrong and how to mend it', () => {
  it.each(Object.keys(broken))('%s', (code) => {
    const text = told(broken[code]?.())
    expect(text).toContain(`${code} (`)
    expect(text).toMatchSnapshot()
  })
})

describe('a weak signal', () => {
  it('may act together with another condition', () => {
    expect(told(begun().when('text-contains').when('sentiment-below').then('hide').build())).toBe('')
  })
  it('may act when a person agrees', () => {
    expect(told(begun().when('sentiment-below').then('ask-person').then('hide').build())).toBe('')
  })
  it('may reply', () => {
    expect(told(begun().when('sentiment-below').then('reply').build())).toBe('')
  })
})

describe('the same question twice', () => {
  const asked = () => begun().when('text-contains', { words: ['a'] })
  it('may be asked again after a wait', () => {
    const graph = asked()
      .then('wait')
      .when('text-contains', { words: ['a'] }, 'again')
      .then('hide')
      .edge('again', 'no', 'reply')
      .node('reply', 'reply')
    expect(told(graph.build())).toBe('')
  })
  it('may be asked where another way leads to as well', () => {
    const graph = asked()
      .when('text-contains', { words: ['a'] }, 'again')
      .then('hide')
      .edge('again', 'no', 'reply')
      .node('reply', 'reply')
      .edge('text-contains', 'no', 'reply')
    expect(told(graph.build())).toBe('')
  })
})

describe('what is no loop and no leak', () => {
  it('two paths may meet again', () => {
    expect(
      told(
        begun().when('text-contains').then('hide').otherwise().edge('text-contains', 'no', 'hide').build(),
      ),
    ).toBe('')
  })
  it('bodies may hold bodies', () => {
    const graph = begun()
      .then('for-each')
      .by('each')
      .then('in-parallel')
      .by('branch-1')
      .then('wait')
      .from('in-parallel', 'then')
      .then('hide')
      .from('for-each', 'then')
      .then('reply')
      .build()
    expect(told(graph)).toBe('')
  })
})
