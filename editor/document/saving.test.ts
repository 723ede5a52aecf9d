import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleGraph } from '../../workflows/graph/rule-graph.ts'
import { defaultSettings } from '../../workflows/graph/rule-settings.ts'
import { configure, rename } from './commands.ts'
import { beginHistory, type Command, perform } from './history.ts'
import type { JournalState } from './journal.ts'
import type { Choice, Merge } from './merge-graphs.ts'
import { createSaving, type OpenDocument, type SaveAnswer, type SavingState } from './saving.ts'

type Network = 'good' | 'cut' | 'answer lost'
const start: RuleGraph = {
  format: 1,
  settings: defaultSettings,
  nodes: ['a', 'b'].map((id) => ({ id, type: 'hide', version: 1, config: {} })),
  edges: [],
  layout: {},
}

/** A server that takes a draft only on the revision it is based on. */
function aServer() {
  const drafts = [start]
  const newest = () => ({ draft: drafts.at(-1) ?? start, revision: drafts.length })
  return {
    drafts,
    newest,
    async save(basedOn: number, draft: RuleGraph, network: Network): Promise<SaveAnswer> {
      if (network === 'cut') return { is: 'unreachable' }
      const fits = basedOn === drafts.length
      if (fits) drafts.push(structuredClone(draft))
      if (network === 'answer lost') return { is: 'unreachable' }
      return fits ? { is: 'saved', revision: drafts.length } : { is: 'changed-meanwhile', theirs: newest() }
    },
  }
}

function aTab(server: ReturnType<typeof aServer>, kept?: JournalState) {
  let document: OpenDocument = kept
    ? { history: kept, savedGraph: kept.savedGraph, revision: kept.revision }
    : { history: beginHistory(start), savedGraph: start, revision: 1 }
  const tab = {
    network: 'good' as Network,
    state: { is: 'saved' } as SavingState,
    unsent: 0,
    kept: kept ?? null,
    merges: 0,
    waiting: new Set<() => void>(),
    graph: () => document.history.graph,
    do: (command: Command) => {
      document = { ...document, history: perform(document.history, command) }
      saving.changed()
    },
    flush: () => saving.flush(),
    stop: () => saving.stop(),
    hear: () => saving.heard(server.newest()),
    resolve: (choose: (merge: Merge) => [string, Choice][]) =>
      tab.state.is === 'conflict' ? saving.resolve(new Map(choose(tab.state.merge))) : Promise.resolve(),
  }
  const saving = createSaving(
    {
      read: () => document,
      put: (change) => {
        document = { ...document, ...change }
      },
      save: (basedOn, draft) => server.save(basedOn, draft, tab.network),
      readRevision: async (revision) => server.drafts[revision - 1] ?? null,
      journal: (state) => {
        tab.kept = structuredClone(state)
      },
      show: (state, unsent) => {
        tab.state = state
        tab.unsent = unsent
      },
      merged: () => {
        tab.merges += 1
      },
      wait: (_ms, then) => {
        tab.waiting.add(then)
        return () => void tab.waiting.delete(then)
      },
    },
    { unsent: kept?.unsent ?? 0, unanswered: kept?.unanswered ?? [] },
  )
  return tab
}

const labelOf = (graph: RuleGraph, id = 'a') => graph.nodes.find((node) => node.id === id)?.label

describe('saving', () => {
  it('tells how much waits while the server is away, and sends it when it is back', async () => {
    const server = aServer()
    const tab = aTab(server)
    tab.network = 'cut'
    tab.do(rename('a', 'x'))
    await tab.flush()
    tab.do(rename('b', 'y'))
    expect([tab.state.is, tab.unsent, server.drafts.length]).toEqual(['unreachable', 2, 1])
    tab.network = 'good'
    await tab.flush()
    expect([tab.state.is, tab.unsent]).toEqual(['saved', 0])
    expect(labelOf(server.newest().draft, 'b')).toBe('y')
  })

  it('goes on from what it kept, after a reload in the middle of an outage', async () => {
    const server = aServer()
    const before = aTab(server)
    before.network = 'cut'
    before.do(rename('a', 'x'))
    await before.flush()
    const after = aTab(server, before.kept ?? undefined)
    await after.flush()
    expect([labelOf(server.newest().draft), after.state.is]).toEqual(['x', 'saved'])
  })

  it('knows its own draft again when the answer to a save was lost', async () => {
    const server = aServer()
    const tab = aTab(server)
    tab.network = 'answer lost'
    tab.do(rename('a', 'x'))
    await tab.flush()
    tab.network = 'good'
    tab.do(rename('a', 'xy'))
    await tab.flush()
    expect([labelOf(server.newest().draft), tab.state.is, tab.merges]).toEqual(['xy', 'saved', 0])
  })

  it('tries once more when a rule is closed, and then leaves it to the next who opens it', async () => {
    const tab = aTab(aServer())
    tab.network = 'cut'
    tab.do(rename('a', 'x'))
    expect(tab.waiting.size).toBe(1)
    tab.stop()
    await tab.flush()
    expect([tab.state.is, tab.waiting.size, tab.kept?.unsent]).toEqual(['unreachable', 0, 1])
  })

  it('sends nothing for a change that was taken back', async () => {
    const server = aServer()
    const tab = aTab(server)
    tab.do(rename('a', 'x'))
    tab.do(rename('a', ''))
    await tab.flush()
    expect([server.drafts.length, tab.state.is]).toEqual([1, 'saved'])
  })

  it('comes to terms with a server that was restored to an earlier revision', async () => {
    const server = aServer()
    const tab = aTab(server)
    tab.do(rename('b', 'y'))
    await tab.flush()
    server.drafts.pop()
    tab.do(rename('a', 'x'))
    await tab.flush()
    expect([labelOf(server.newest().draft), tab.state.is]).toEqual(['x', 'saved'])
  })

  it('asks when two changed the same field, sends nothing until then, and does as was chosen', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const server = aServer()
      const [mine, theirs] = [aTab(server), aTab(server)]
      theirs.do(rename('a', 'theirs'))
      await theirs.flush()
      mine.do(rename('a', 'mine'))
      await mine.flush()
      expect([mine.state.is, server.drafts.length]).toEqual(['conflict', 2])
      mine.do(rename('b', 'later'))
      await mine.flush()
      expect(server.drafts).toHaveLength(2)
      await mine.resolve(({ items }) =>
        items.map(({ key }) => [key, key === 'nodes/a/label' ? choice : 'mine']),
      )
      expect(labelOf(server.newest().draft)).toBe(choice)
      expect(labelOf(server.newest().draft, 'b')).toBe('later')
      await theirs.hear()
      expect(labelOf(theirs.graph(), 'b')).toBe('later')
    }
  })

  it('loses nothing of two who draw at once, whatever the network does', async () => {
    const step = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('draw', 'send', 'hear', 'reload'),
      network: fc.constantFrom<Network>('good', 'good', 'cut', 'answer lost'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = aServer()
        const tabs = [aTab(server), aTab(server)]
        const drawn = ['', '']
        for (const [index, { who, what, network }] of steps.entries()) {
          const tab = tabs[who]
          if (!tab) continue
          tab.network = network
          // Each has a field of its own, in a card that both change.
          const field = `field-${who}`
          if (what === 'draw') {
            drawn[who] = String(index)
            const config = tab.graph().nodes[0]?.config
            tab.do(configure('a', { ...config, [field]: drawn[who] }))
          } else if (what === 'send') await tab.flush()
          else if (what === 'hear') await tab.hear()
          else tabs[who] = aTab(server, tab.kept ?? undefined)
        }
        for (const tab of [...tabs, ...tabs]) {
          tab.network = 'good'
          await tab.flush()
          await tab.hear()
        }
        const wanted = Object.fromEntries(
          drawn.flatMap((value, who) => (value ? [[`field-${who}`, value]] : [])),
        )
        expect(server.newest().draft.nodes[0]?.config).toEqual(wanted)
        for (const tab of tabs) {
          expect(tab.graph().nodes[0]?.config).toEqual(wanted)
          expect([tab.state.is, tab.unsent]).toEqual(['saved', 0])
        }
      }),
      { numRuns: 200 },
    )
  })
})
