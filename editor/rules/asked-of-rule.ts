import { create } from 'zustand'

/** The dialog that publishes the open rule, opened by its button or by name. */
export const usePublishing = create<{ isOpen: boolean }>(() => ({ isOpen: false }))

export const askToPublish = (isOpen: boolean) => usePublishing.setState({ isOpen })
