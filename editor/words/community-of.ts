import { useEffect } from 'react'
import { useReader } from './language.ts'

/** What is opened belongs to a community: from then on that one is looked at, whichever was chosen before. */
export function useCommunityOf(thing: { community: string } | undefined): void {
  const choose = useReader((reader) => reader.choose)
  const community = thing?.community
  useEffect(() => {
    if (community !== undefined) choose(community)
  }, [community, choose])
}
