import './frame.css'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { listCommunities } from './api/communities.ts'
import { useLive } from './api/live.ts'
import { bar } from './bar.ts'
import { BrokenPage } from './broken-page.tsx'
import { IconButton } from './controls/icon.tsx'
import { Toasts } from './controls/toast.tsx'
import { places } from './places.tsx'
import { useReader, useWords } from './words/language.ts'
import { Refusal } from './words/refusal.tsx'

const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }))

/** The frame around every page. */
export function App() {
  const { say, language } = useWords()
  const { theme, community, choose } = useReader()
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
  return (
    <>
      <Bar communities={known ?? []} />
      <main>
        {communities.isError && <Refusal error={communities.error} again={() => communities.refetch()} />}
        <BrokenPage at={location}>
          <Suspense fallback={<p className="page quiet">{say('loading')}</p>}>
            <Switch>
              {places.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  {({ id = '' }: { id?: string }) => <Page key={id} id={id} />}
                </Route>
              ))}
              <Route>
                <div className="page">
                  <h1>{say('not-found')}</h1>
                  <Link href="/">{say('to-home')}</Link>
                </div>
              </Route>
            </Switch>
          </Suspense>
        </BrokenPage>
      </main>
      <Suspense>
        <Tour />
      </Suspense>
      <Toasts />
    </>
  )
}

function Bar({ communities }: { communities: readonly { id: string; name: string }[] }) {
  const { say, language } = useWords()
  const { theme, community, speak, turnLights, choose } = useReader()
  const [location] = useLocation()
  const isHere = (paths: readonly string[]) =>
    paths.some((path) => (path === '/' ? location === '/' : location.startsWith(path)))
  return (
    <header className="bar">
      <Link href="/" className="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2 4 5v6c0 5 3.4 9 8 11 4.6-2 8-6 8-11V5zM8 11.500l3 3 5-5.5" />
        </svg>
        Steward
      </Link>
      <nav aria-label={say('pages')}>
        {bar.map(({ path, name, also = [] }) => (
          <Link
            key={path}
            href={path}
            className={isHere([path, ...also]) ? 'here' : ''}
            aria-current={isHere([path, ...also]) ? 'page' : undefined}
          >
            {say(name)}
          </Link>
        ))}
      </nav>
      {communities.length > 0 && (
        <select
          aria-label={say('community')}
          value={community}
          onChange={(event) => choose(event.target.value)}
        >
          {communities.map(({ id, name }) => (
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
      <IconButton icon={theme === 'dark' ? 'light' : 'dark'} label={say('light')} onClick={turnLights} />
    </header>
  )
}
