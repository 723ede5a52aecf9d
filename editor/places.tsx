import { type ComponentType, lazy } from 'react'

/** A page: its address, and what is loaded for it. Those of the bar are named in `bar.ts`. */
export interface Place {
  path: string
  Page: ComponentType<{ id: string }>
}

/** Every page, loaded when it is first opened. */
export const places: readonly Place[] = [
  {
    path: '/',
    Page: lazy(async () => ({ default: (await import('./home/home-page.tsx')).HomePage })),
  },
  {
    path: '/rules',
    Page: lazy(async () => ({ default: (await import('./rules/rules-page.tsx')).RulesPage })),
  },
  {
    path: '/rules/:id',
    Page: lazy(async () => ({ default: (await import('./rules/rule-page.tsx')).RulePage })),
  },
  {
    path: '/rules/:id/versions',
    Page: lazy(async () => ({ default: (await import('./versions/versions-page.tsx')).VersionsPage })),
  },
  {
    path: '/rules/:id/try',
    Page: lazy(async () => ({ default: (await import('./try/try-page.tsx')).TryPage })),
  },
  {
    path: '/runs',
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
    path: '/library',
    Page: lazy(async () => ({ default: (await import('./library/library-page.tsx')).LibraryPage })),
  },
  {
    path: '/library/:kind',
    Page: lazy(async () => ({ default: (await import('./library/library-page.tsx')).LibraryPage })),
  },
  {
    path: '/library/:kind/:id',
    Page: lazy(async () => ({ default: (await import('./library/library-page.tsx')).LibraryPage })),
  },
  {
    path: '/tasks',
    Page: lazy(async () => ({ default: (await import('./tasks/tasks-page.tsx')).TasksPage })),
  },
  {
    path: '/events',
    Page: lazy(async () => ({ default: (await import('./events/events-page.tsx')).EventsPage })),
  },
  {
    path: '/events/:id',
    Page: lazy(async () => ({ default: (await import('./events/event-page.tsx')).EventPage })),
  },
  {
    path: '/members',
    Page: lazy(async () => ({ default: (await import('./subjects/members-page.tsx')).MembersPage })),
  },
  {
    path: '/members/:id',
    Page: lazy(async () => ({ default: (await import('./subjects/subject-page.tsx')).MemberPage })),
  },
  {
    path: '/posts/:id',
    Page: lazy(async () => ({ default: (await import('./subjects/subject-page.tsx')).PostPage })),
  },
  {
    path: '/threads/:id',
    Page: lazy(async () => ({ default: (await import('./subjects/subject-page.tsx')).ThreadPage })),
  },
  {
    path: '/connections',
    Page: lazy(async () => ({
      default: (await import('./connections/connections-page.tsx')).ConnectionsPage,
    })),
  },
]
