import { create } from 'zustand'

const kept = () => localStorage.getItem('tour')

interface TourState {
  /** Undefined: nobody has decided yet; it opens by itself where there is no rule. */
  open: boolean | undefined
  set: (open: boolean) => void
}

/** Whether the first-visit tour is shown; kept in the browser. */
export const useTour = create<TourState>((set) => ({
  open: kept() === null ? undefined : kept() === 'open',
  set: (open) => {
    localStorage.setItem('tour', open ? 'open' : 'closed')
    set({ open })
  },
}))

export const openTour = () => useTour.getState().set(true)
