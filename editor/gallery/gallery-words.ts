import type { Words } from '../../nodes/contract/json.ts'
import type { TemplatePurpose } from '../../workflows/templates/template.ts'

const w = (en: string, de: string): Words => ({ en, de })

export const purposeWords: Record<TemplatePurpose, Words> = {
  moderation: w('Moderation', 'Moderation'),
  onboarding: w('Onboarding', 'Ankommen'),
  questions: w('Questions', 'Fragen'),
  complaints: w('Complaints', 'Beschwerden'),
  crisis: w('Crisis', 'Krise'),
  events: w('Events', 'Veranstaltungen'),
}

export const galleryWords = {
  title: w('Rules to begin with', 'Regeln für den Anfang'),
  lead: w(
    'Each of these is a whole rule. Choose one, answer a few questions, change what you like.',
    'Jede davon ist eine ganze Regel. Eine auswählen, wenige Fragen beantworten, nach Belieben ändern.',
  ),
  begin: w('Begin with a ready rule', 'Mit einer fertigen Regel beginnen'),
  everything: w('All', 'Alle'),
  filter: w('What is it about?', 'Worum geht es?'),
  use: w('Use this', 'Diese nehmen'),
  cards: w('cards', 'Karten'),
  questions: w('question', 'Frage'),
  'many-questions': w('questions', 'Fragen'),
  back: w('All rules to begin with', 'Alle Regeln für den Anfang'),
  name: w('What shall the rule be called?', 'Wie soll die Regel heißen?'),
  where: w('Where does it listen?', 'Wo hört sie zu?'),
  'where-hint': w('None chosen: everywhere', 'Nichts gewählt: überall'),
  cannot: w(
    'This connection can not do everything this rule needs:',
    'Diese Verbindung kann nicht alles, was die Regel braucht:',
  ),
  make: w('Make a draft', 'Entwurf anlegen'),
  'make-live': w('Set it live', 'Aktivieren'),
  'make-hint': w(
    'A draft does nothing yet: look at it, try it, publish it. Set live, it begins at once.',
    'Ein Entwurf tut noch nichts: ansehen, ausprobieren, veröffentlichen. Aktiviert beginnt sie sofort.',
  ),
  note: w('From the gallery', 'Aus der Galerie'),
  empty: w('Draw one from nothing instead', 'Stattdessen selbst eine zeichnen'),
  unknown: w('There is no such rule to begin with.', 'Diese Vorlage gibt es nicht.'),
} satisfies { [key: string]: Words }
