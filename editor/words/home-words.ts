import { type Said, w } from './said.ts'

/** The overview. */
export const homeWords = {
  'needs-me': w('Needs you now', 'Braucht dich jetzt'),
  'nothing-needs-me': w('Nothing is waiting for a person.', 'Nichts wartet auf einen Menschen.'),
  'no-communities': w('There is no community yet.', 'Es gibt noch keine Community.'),
  'no-communities-hint': w(
    'Load one with “npm run steward -- apply”, then come back here.',
    'Eine mit „npm run steward -- apply“ laden und dann hierher zurückkommen.',
  ),
  'emergency-stop': w('Emergency stop', 'Notaus'),
  'emergency-stop-hint': w(
    'Holds every action until you let go on.',
    'Hält jede Handlung an, bis es weitergehen soll.',
  ),
  'emergency-on': w('Stopped: every action is held.', 'Angehalten: jede Handlung wartet.'),
  'emergency-off': w('Let it go on', 'Weiterlaufen lassen'),
  mode: w('Mode', 'Modus'),
  'open-plaza': w('Open the forum', 'Forum öffnen'),
} satisfies Said
