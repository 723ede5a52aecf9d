import { type MonthLanguage, plazaMonth } from '../../server/connectors/plaza/forum/plaza-month.ts'
import type { LabelledPost } from './labelled-post.ts'

/** The posts and comments of plaza's labelled month in one language. */
export function monthPosts(language: MonthLanguage, seed = 1): LabelledPost[] {
  return plazaMonth(seed).flatMap((act) =>
    (act.do === 'post' || act.do === 'comment') && act.language === language
      ? [{ text: act.text, label: act.label, origin: `${act.label} ${act.ref}` }]
      : [],
  )
}
