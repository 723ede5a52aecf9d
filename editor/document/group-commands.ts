import type { Words } from '../../nodes/contract/json.ts'
import type { NodeGroup, RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { withGroups, withoutMembers } from './group-members.ts'
import type { Command } from './history.ts'
import { cardsNamed, quoted } from './naming.ts'

/** Puts cards into a new group, taking them out of others. */
export function groupNodes(id: string, title: string, nodes: readonly string[]): Command {
  return {
    sentence: (graph) => {
      const name = cardsNamed(graph, nodes)
      return { en: `group ${name.en}`, de: `${name.de} gruppieren` }
    },
    apply: (graph) => {
      const members = cardsHere(graph, nodes)
      if (members.length === 0) return graph
      const freed = withoutMembers(graph, members)
      return withGroups(freed, { ...freed.groups, [id]: { title, nodes: members } })
    },
  }
}

/** The group goes, its cards stay. */
export function ungroup(id: string): Command {
  return {
    sentence: (graph) => said(graph, id, (name) => ({ en: `ungroup ${name.en}`, de: `${name.de} auflösen` })),
    apply: (graph) => {
      const { [id]: _gone, ...groups } = graph.groups ?? {}
      return withGroups(graph, groups)
    },
  }
}

export function collapse(id: string, collapsed: boolean): Command {
  return {
    sentence: (graph) =>
      said(graph, id, (name) =>
        collapsed
          ? { en: `fold ${name.en}`, de: `${name.de} einklappen` }
          : { en: `unfold ${name.en}`, de: `${name.de} ausklappen` },
      ),
    apply: (graph) =>
      changeGroup(graph, id, ({ collapsed: _old, ...group }) =>
        collapsed ? { ...group, collapsed: true } : group,
      ),
  }
}

export function renameGroup(id: string, title: string): Command {
  return {
    sentence: (graph) =>
      said(graph, id, (name) => ({ en: `rename ${name.en}`, de: `${name.de} umbenennen` })),
    apply: (graph) => changeGroup(graph, id, (group) => ({ ...group, title })),
    joins: `group ${id}`,
  }
}

/** Puts cards into a group that is there (null: into none). */
export function regroup(nodes: readonly string[], id: string | null): Command {
  return {
    sentence: (graph) => {
      const cards = cardsNamed(graph, nodes)
      if (id === null)
        return { en: `take ${cards.en} out of its group`, de: `${cards.de} aus der Gruppe nehmen` }
      return said(graph, id, (name) => ({
        en: `put ${cards.en} into ${name.en}`,
        de: `${cards.de} in ${name.de} legen`,
      }))
    },
    apply: (graph) => {
      const freed = withoutMembers(graph, nodes)
      const group = graph.groups?.[id ?? '']
      if (id === null || !group) return freed
      const members = [...new Set([...group.nodes, ...cardsHere(graph, nodes)])]
      return withGroups(freed, { ...freed.groups, [id]: { ...group, nodes: members } })
    },
  }
}

const cardsHere = (graph: RuleGraph, ids: readonly string[]) =>
  [...new Set(ids)].filter((id) => graph.nodes.some((node) => node.id === id))

function said(graph: RuleGraph, id: string, sentence: (name: Words) => Words): Words {
  const title = graph.groups?.[id]?.title
  const names = title ? quoted({ en: title, de: title }) : { en: 'a group', de: 'Gruppe' }
  return sentence(names)
}

function changeGroup(graph: RuleGraph, id: string, change: (group: NodeGroup) => NodeGroup): RuleGraph {
  const group = graph.groups?.[id]
  return group ? withGroups(graph, { ...graph.groups, [id]: change(group) }) : graph
}
