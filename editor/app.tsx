import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { listCommunities } from './api/communities.ts'
import { useLive } from './api/live.ts'
import { HomePage } from './home/home-page.tsx'
import { RulePage } from './rules/rule-page.tsx'
import { RulesPage } from './rules/rules-page.tsx'
import { RunPage } from './runs/run-page.tsx'
import { RunsPage } from './runs/runs-page.tsx'
import { TasksPage } from './tasks/tasks-page.tsx'
import { Empty } from './words/empty.tsx'
import { useReader, useWords } from './words/language.ts'
import { Refusal } from './words/refusal.tsx'

const places = [
  ['home', '/'],
  ['rules', '/rules'],
  ['runs', '/runs'],
  ['tasks', '/tasks'],
] as const

/** The frame around every page. */
export function App() {
  const { say, language } = useWords()
  const { theme, community, speak, turnLights, choose } = useReader()
  const [location] = useLocation()
  const communities = useQuery({ queryKey: ['communities'], queryFn: listCommunities })
  const known = communities.data
  useLive(community)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = language
  }, [theme, language])
  useEffect(() => {
    const [first] = known ?? []
    if (known && !known.some(({ id }) => id === community)) choose(first?.id ?? '')
  }, [known, community, choose])
  const isHere = (path: string) => (path === '/' ? location === '/' : location.startsWith(path))
  return (
    <>
      <header className="bar">
        <strong>Steward</strong>
        <nav>
          {places.map(([key, path]) => (
            <Link
              key={key}
              href={path}
              className={isHere(path) ? 'here' : ''}
              aria-current={isHere(path) ? 'page' : undefined}
            >
              {say(key)}
            </Link>
          ))}
        </nav>
        {known && known.length > 0 && (
          <select
            aria-label={say('community')}
            value={community}
            onChange={(event) => choose(event.target.value)}
          >
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          lang={language === 'en' ? 'de' : 'en'}
          onClick={() => speak(language === 'en' ? 'de' : 'en')}
        >
          {say('language')}
        </button>
        <button type="button" onClick={turnLights} aria-label={say('light')} title={say('light')}>
          ◐
        </button>
      </header>
      <main>
        {communities.isError && <Refusal error={communities.error} again={() => communities.refetch()} />}
        <Switch>
          <Route path="/">
            <HomePage community={known?.find(({ id }) => id === community)} />
          </Route>
          <Route path="/rules">
            <RulesPage />
          </Route>
          <Route path="/rules/:id">{({ id }) => <RulePage key={id} id={id} />}</Route>
          <Route path="/runs">
            <RunsPage />
          </Route>
          <Route path="/runs/:id">{({ id }) => <RunPage id={id} />}</Route>
          <Route path="/tasks">
            <TasksPage />
          </Route>
          <Route>
            <div className="page">
              <Empty title="not-found" />
            </div>
          </Route>
        </Switch>
      </main>
    </>
  )
}
