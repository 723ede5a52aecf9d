import './rules.css'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { readRule } from '../api/rules.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { newNode, portsOf } from '../canvas/catalog.ts'
import { columnWidth, placeNodes } from '../canvas/place-nodes.ts'
import { addNode } from '../document/commands.ts'
import { beginHistory } from '../document/history.ts'
import { useRuleDocument } from '../document/rule-document.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { Palette } from '../palette/palette.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { RuleSettingsPanel } from '../settings/rule-settings-panel.tsx'
import { useWords } from '../words/language.ts'
import { Refusal } from '../words/refusal.tsx'
import { RuleBar } from './rule-bar.tsx'

/** A rule open for drawing. */
export function RulePage({ id }: { id: string }) {
  const { say } = useWords()
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: () => readRule(id),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const load = useRuleDocument((document) => document.load)
  const [loaded, setLoaded] = useState('')
  useEffect(() => {
    if (!rule.data || loaded === id) return
    load(beginHistory(rule.data.draft), rule.data.draft, rule.data.revision)
    setLoaded(id)
  }, [rule.data, id, loaded, load])
  if (rule.isError)
    return (
      <div className="page">
        <Refusal error={rule.error} again={() => rule.refetch()} />
      </div>
    )
  if (!rule.data || loaded !== id) return <p className="page">{say('loading')}</p>
  return (
    <div className="rule-page">
      <RuleBar rule={rule.data} />
      <Board key={id} />
    </div>
  )
}

function Board() {
  const { say } = useWords()
  const { history, selected, perform, select } = useRuleDocument()
  const { graph } = history
  const problems = useProblems(graph)
  const [from, setFrom] = useState<{ node: string; port: string }>()
  const onAdd = useCallback((exit: { node: string; port: string }) => {
    setFrom(exit)
    document.getElementById('palette-search')?.focus()
  }, [])
  const pick = (type: string) => {
    const node = newNode(type, graph.nodes)
    if (!node) return
    const places = placeNodes(graph)
    const exit = from ?? freeExit(selected)
    const origin = exit && places[exit.node]
    const lowest = Math.max(0, ...Object.values(places).map(({ y }) => y + 170))
    const place = origin
      ? { x: origin.x + columnWidth, y: origin.y }
      : { x: 0, y: graph.nodes.length ? lowest : 0 }
    while (
      Object.values(places).some(({ x, y }) => Math.abs(x - place.x) < 200 && Math.abs(y - place.y) < 100)
    )
      place.y += 170
    const onward = portsOf(node)[0]?.name
    perform(addNode(node, place, exit && { from: exit, onward }))
    setFrom(undefined)
    select(node.id)
  }
  const freeExit = (id: string | null) => {
    const node = graph.nodes.find((one) => one.id === id)
    const taken = graph.edges.filter((edge) => edge.from.node === id).map((edge) => edge.from.port)
    const port = node && portsOf(node).find(({ name }) => !taken.includes(name))?.name
    return node && port ? { node: node.id, port } : undefined
  }
  return (
    <div className="rule-board">
      <Palette onPick={pick} />
      <Canvas problems={problems} onAdd={onAdd} />
      <aside className="inspector" aria-label={say('settings-of-card')}>
        {selected ? (
          <Inspector problems={problems} />
        ) : (
          <>
            <h2>{say('problems')}</h2>
            {problems.length === 0 && <p className="quiet">{say('no-problems')}</p>}
            <ProblemList problems={problems} />
            <p className="quiet">{say('choose-card')}</p>
            <RuleSettingsPanel />
          </>
        )}
      </aside>
    </div>
  )
}
