import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../nodes/contract/json.ts'
import { fillTemplate } from '../../workflows/templates/template.ts'
import { ruleTemplates } from '../../workflows/templates/templates.node.ts'
import { createPlazaClient } from '../bench/plaza-client.ts'
import { type TestEditor, whatHappensTo } from './editor-page.ts'

/** A page, with something on it. */
export interface LivedIn {
  name: string
  path: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'
const library: readonly [kind: string, name: string, content: object][] = [
  ['list', 'bad-words', { match: 'word', entries: [{ text: 'casino' }, { text: longWord }] }],
  ['template', 'welcome', { texts: { en: 'Hello {{ member.name }}', de: 'Hallo {{ member.name }}' } }],
  [
    'policy',
    'house-rules',
    { wordings: [{ from: '2026-01-01', texts: { en: 'Be kind.', de: 'Sei nett.' } }] },
  ],
  [
    ...(['calendar', 'team'] as const),
    {
      timeZone: 'Europe/Berlin',
      hours: [{ days: [1, 2], from: '09:00', to: '17:00' }],
      holidays: ['DE', '2026-12-24'],
    },
  ],
  ['constant', 'most-links', { value: 3 }],
]

/** A Steward in which things happened: rules live and drawn, runs, a task, a held effect; and every place of it. */
export async function liveIn(editor: TestEditor, language: Language = 'en'): Promise<LivedIn[]> {
  const { steward } = editor
  const template = (id: string) => {
    const found = ruleTemplates().find((one) => one.id === id)
    if (!found) throw new Error(`There is no template ${id}`)
    return { name: found.name[language], graph: fillTemplate(found, language) }
  }
  await steward.apply(`${root}test/kit/casino.rule.json`)
  await steward.publish([template('hate-with-a-person'), template('first-post-thanked')])
  const drawn = template('complaint-escalated')
  const rule = await editor.newRule(drawn.name, drawn.graph)
  for (const [kind, name, content] of library)
    await editor.call('PUT', `/api/communities/demo/library/${kind}/${name}`, { basedOn: 0, content })
  await whatHappensTo(editor, 'Win at our casino')
  await whatHappensTo(editor, 'They are vermin')
  const [forum] = await editor.call('GET', '/api/connections?community=demo')
  await editor.call('PUT', `/api/connections/${forum.id}/emergency-stop`, {})
  const plaza = createPlazaClient(steward.plazaUrl, steward.keys.plazaToken)
  const member = await plaza.register('Maximiliane')
  const post = await plaza.post(member, `A casino again, and a ${longWord.repeat(3)}`)
  await plaza.close()
  const isHeld = async () => {
    const { runs } = await editor.call('GET', '/api/runs?community=demo&status=running')
    return runs.some(({ resting }: { resting?: { is: string } }) => resting?.is === 'ledger')
  }
  for (let looks = 0; looks < 150 && !(await isHeld()); looks += 1) await sleep(100)
  const { runs } = await editor.call('GET', '/api/runs?community=demo')
  const { events } = await editor.call('GET', '/api/events?community=demo')
  const rules = await editor.call('GET', '/api/rules?community=demo')
  const { id: live } = rules.find(({ name }: { name: string }) => name === 'Hide casino ads')
  const rooms = [
    '',
    'rules',
    'gallery',
    'library',
    'runs',
    'tasks',
    'events',
    'members',
    'connections',
    'nowhere',
  ]
  return [
    ...rooms.map((room) => ({ name: room || 'home', path: `/${room}` })),
    { name: 'rule', path: `/rules/${rule}` },
    { name: 'rule-live', path: `/rules/${live}` },
    { name: 'rule-versions', path: `/rules/${live}/versions` },
    { name: 'rule-try', path: `/rules/${rule}/try` },
    { name: 'gallery-template', path: '/gallery/welcome-14-days' },
    ...library.map(([kind, name]) => ({ name: `library-${kind}`, path: `/library/${kind}/${name}` })),
    { name: 'run', path: `/runs/${encodeURIComponent(runs[0].id)}` },
    { name: 'run-done', path: `/runs/${encodeURIComponent(runs.at(-1).id)}` },
    { name: 'event', path: `/events/${encodeURIComponent(events[0].id)}` },
    { name: 'member', path: `/members/${encodeURIComponent(member)}` },
    { name: 'post', path: `/posts/${encodeURIComponent(post)}` },
  ]
}
