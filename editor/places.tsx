import { type ComponentType, lazy } from 'react'
import type { WordKey } from './words/words.ts'

/** A page: its address, what it is called in the bar (absent: it is reached from another), and what is loaded for it. */
export interface Place {
  path: string
  name?: WordKey
  Page: ComponentType<{ id: string }>
}

/** Every page, loaded when it is first opened; the order is that of the bar. */
export const places: readonly Place[] = [
  {
    path: '/',
    name: 'home',
    Page: lazy(async () => ({ default: (await import('./home/home-page.tsx')).HomePage })),
  },
  {
    path: '/rules',
    name: 'rules',
    Page: lazy(async () => ({ default: (await import('./rules/rules-page.tsx')).RulesPage })),
  },
  {
    path: '/rules/:id',
    Page: lazy(async () => ({ default: (await import('./rules/rule-page.tsx')).RulePage })),
  },
  {
    path: '/runs',
    name: 'runs',
    Page: lazy(async () => ({ default: (await import('./runs/runs-page.tsx')).RunsPage })),
  },
  {
    path: '/runs/:id',
    Page: lazy(async () => ({ default: (await import('./runs/run-page.tsx')).RunPage })),
  },
  {
    path: '/gallery',
    Page: lazy(async () => ({ default: (await import('./gallery/gallery-page.tsx')).GalleryPage })),
  },
  {
    path: '/gallery/:id',
    Page: lazy(async () => ({ default: (await import('./gallery/template-page.tsx')).TemplatePage })),
  },
  {
    path: '/tasks',
    name: 'tasks',
    Page: lazy(async () => ({ default: (await import('./tasks/tasks-page.tsx')).TasksPage })),
  },
]
