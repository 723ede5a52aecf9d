import { type Said, w } from '../words/said.ts'

export const tourWords = {
  title: w('First steps', 'Erste Schritte'),
  close: w('Close the first steps', 'Erste Schritte schließen'),
  choose: w('Choose a ready rule', 'Eine fertige Regel wählen'),
  'choose-says': w(
    '“Hide advertising” is a good one to begin with: it hides what contains a word of your list.',
    '„Werbung verbergen“ ist gut für den Anfang: sie verbirgt, was ein Wort der Liste enthält.',
  ),
  'choose-go': w('Show me that rule', 'Diese Regel zeigen'),
  live: w('Set it live', 'Sie aktivieren'),
  'live-says': w(
    'Read it, try it if you like, then publish: from then on it acts.',
    'Ansehen, nach Belieben ausprobieren, dann veröffentlichen: ab da handelt sie.',
  ),
  'live-go': w('Open my rule', 'Meine Regel öffnen'),
  post: w('See it act', 'Sehen, wie sie handelt'),
  'post-says': w(
    'Open the demo forum and write a post with the word “casino”.',
    'Das Beispielforum öffnen und einen Beitrag mit dem Wort „casino“ schreiben.',
  ),
  'post-go': w('Open the forum', 'Forum öffnen'),
  why: w('See why it did that', 'Sehen, warum sie das tat'),
  'why-says': w(
    'Every step is kept: what was known, which way the rule went, what was done.',
    'Jeder Schritt ist festgehalten: was bekannt war, wohin die Regel ging, was getan wurde.',
  ),
  'why-go': w('Show me the run', 'Den Lauf zeigen'),
  end: w('That is all there is to it.', 'Das ist schon alles.'),
  'end-says': w(
    'Your rule is live. Draw your own next, or take another ready one.',
    'Die Regel ist aktiv. Als Nächstes eine eigene zeichnen oder noch eine fertige nehmen.',
  ),
  'end-go': w('More ready rules', 'Weitere fertige Regeln'),
  step: w('Step {n} of {all}', 'Schritt {n} von {all}'),
} satisfies Said
