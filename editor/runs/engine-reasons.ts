import type { ReasonWords } from '../../nodes/contract/words.ts'

/** What the engine itself notes, whatever the node; what a node notes stands in its own words. */
export const engineReasons: readonly ReasonWords[] = [
  { written: /^until (\S+)$/, en: 'until $1', de: 'bis $1' },
  { written: /^switched off$/, en: 'switched off', de: 'ausgeschaltet' },
  { written: /^done$/, en: 'done', de: 'getan' },
  {
    written: /^would have: the connection is watch only$/,
    en: 'would have: the connection only watches',
    de: 'hätte: die Verbindung sieht nur zu',
  },
  {
    written: /^the exit condition of the rule holds$/,
    en: 'the exit condition of the rule holds',
    de: 'die Ausstiegsbedingung der Regel trifft zu',
  },
  {
    written: /^Handled by the rule (.+)\.$/,
    en: 'handled by the rule $1',
    de: 'erledigt durch die Regel $1',
  },
  {
    written: /^Nobody approved it in time\.$/,
    en: 'nobody approved it in time',
    de: 'niemand hat rechtzeitig zugestimmt',
  },
  { written: /^Not approved by (.+)\.$/, en: 'not approved by $1', de: 'abgelehnt von $1' },
  {
    written: /^Waits for a person to approve it\.$/,
    en: 'waits for a person to approve it',
    de: 'wartet auf die Zustimmung eines Menschen',
  },
  { written: /^Paused by a person\.$/, en: 'paused by a person', de: 'von einem Menschen angehalten' },
  {
    written: /^The community is stopped\.$/,
    en: 'the community is stopped',
    de: 'die Community ist angehalten',
  },
  {
    written: /^The connection (.+) is stopped\.$/,
    en: 'the connection $1 is stopped',
    de: 'die Verbindung $1 ist angehalten',
  },
  {
    written: /^The connection (.+) is refused(?:: (.+?))?\.?$/,
    en: 'the connection $1 refuses the sign-in',
    de: 'die Verbindung $1 weist die Anmeldung ab',
  },
  {
    written: /^The platform asks to wait\.$/,
    en: 'the platform asks to wait',
    de: 'die Plattform bittet zu warten',
  },
  {
    written: /^An earlier attempt may still be under way\.$/,
    en: 'an earlier attempt may still be under way',
    de: 'ein früherer Versuch ist vielleicht noch unterwegs',
  },
  {
    written: /^Nobody knows whether it was done\.$/,
    en: 'nobody knows whether it was done',
    de: 'niemand weiß, ob es getan wurde',
  },
  {
    written: /^Steward could not do it now \(.+\)\.$/,
    en: 'Steward could not do it now',
    de: 'Steward konnte es gerade nicht tun',
  },
  {
    written: /^It was edited meanwhile \(revision .+\)\.$/,
    en: 'it was edited meanwhile',
    de: 'es wurde inzwischen geändert',
  },
  {
    written: /^The platform does not answer\.$/,
    en: 'the platform does not answer',
    de: 'die Plattform antwortet nicht',
  },
  {
    written: /^Waits for its turn on the connection\.$/,
    en: 'waits for its turn on the connection',
    de: 'wartet, bis sie auf der Verbindung dran ist',
  },
  {
    written: /^The rule reached its cap of (\d+) restrictive effects an hour\.$/,
    en: 'the rule reached its cap of $1 restrictive actions an hour',
    de: 'die Regel hat ihre Grenze von $1 einschränkenden Handlungen je Stunde erreicht',
  },
]
