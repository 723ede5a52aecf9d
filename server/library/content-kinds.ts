import type { TObject } from 'typebox'
import type { LibraryKind } from '../mongo/library-documents.ts'
import { calendarContent } from './kinds/calendar.ts'
import { constantContent } from './kinds/constant.ts'
import { listContent } from './kinds/list.ts'
import { policyContent } from './kinds/policy.ts'
import { templateContent } from './kinds/template.ts'

/** What an item of each kind holds. */
export const contentKinds: { readonly [kind in LibraryKind]: TObject } = {
  list: listContent,
  template: templateContent,
  policy: policyContent,
  calendar: calendarContent,
  constant: constantContent,
}
