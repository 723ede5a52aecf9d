import { useEffect } from 'react'
import { toast } from '../controls/toast.tsx'
import { describeThese } from '../document/describe-changes.ts'
import { useOpenRule } from '../document/use-open-rule.ts'
import { useWords } from '../words/language.ts'

/** Says in passing what somebody else changed while it comes into the drawing. */
export function MergedNotice() {
  const { say, read } = useWords()
  const { merged, seen } = useOpenRule()
  useEffect(() => {
    if (!merged) return
    const theirs = merged.items.filter(({ choices }) => choices[0] !== 'mine').flatMap((item) => item.theirs)
    const things = describeThese(theirs, merged.base, merged.theirs).filter(
      ({ became }) => became !== 'moved',
    )
    const [first] = things
    if (first) {
      const name = read(first.title)
      const what = things.length > 1 ? say('and-more', { what: name, n: things.length - 1 }) : name
      toast(say('merged-in', { what }))
    }
    seen()
  }, [merged, seen, say, read])
  return null
}
