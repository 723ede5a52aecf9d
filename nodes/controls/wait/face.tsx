import type { NodeFace } from '../../contract/face.ts'

/** Which fields count for what is waited for. */
const fieldsOf: { readonly [waitedFor: string]: readonly string[] } = {
  duration: ['for', 'duration'],
  'time of day': ['for', 'at', 'weekdays', 'timeZone'],
  date: ['for', 'date', 'side', 'duration', 'timeZone'],
  'business hours': ['for', 'duration', 'opens', 'closes', 'weekdays', 'timeZone'],
}

export const face: NodeFace = {
  icon: 'M7 3h10M7 21h10M8 3c0 5 8 7 8 9s-8 4-8 9M16 3c0 5-8 7-8 9s8 4 8 9',
  shows: ({ for: what }) => fieldsOf[String(what)] ?? ['for'],
}
