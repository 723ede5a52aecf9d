/** Sentence templates of the month; `{x}` is filled from the lists of the same language. */
export interface MonthWords {
  given: readonly string[]
  lists: Readonly<Record<string, readonly string[]>>
  greetings: readonly string[]
  posts: readonly string[]
  questions: readonly string[]
  answers: readonly string[]
  thanks: readonly string[]
  complaints: readonly string[]
  /** Negative, sarcastic or heated, and still fine. */
  criticism: readonly string[]
  insults: readonly string[]
  spam: readonly string[]
  raid: readonly string[]
  titles: readonly string[]
  reasons: readonly string[]
  unfairReasons: readonly string[]
  team: readonly string[]
}

export const englishMonth: MonthWords = {
  given: [
    'Anna',
    'Ben',
    'Chloe',
    'Dev',
    'Elif',
    'Finn',
    'Grace',
    'Hugo',
    'Iris',
    'Jonah',
    'Kira',
    'Leo',
    'Maya',
    'Noor',
    'Owen',
    'Priya',
    'Quinn',
    'Rosa',
    'Sam',
    'Tara',
  ],
  lists: {
    thing: [
      'sourdough starter',
      'film camera',
      'road bike',
      'tomato plants',
      'raspberry pi',
      'standing desk',
      'second-hand piano',
      'chess opening',
      'knitting pattern',
      'telescope',
    ],
    place: [
      'in the garden',
      'on my balcony',
      'at the club',
      'in the workshop',
      'at home',
      'on the train',
      'at the lake',
    ],
    time: ['yesterday', 'last weekend', 'this morning', 'over the holidays', 'on Tuesday', 'after work'],
    feel: [
      'really happy with it',
      'not quite there yet',
      'surprised how easy it was',
      'a bit tired but proud',
      'still learning',
    ],
    topic: [
      'watering',
      'maintenance',
      'the right settings',
      'storage',
      'cleaning',
      'prices',
      'beginners’ mistakes',
    ],
  },
  greetings: [
    'Hi everyone, I’m new here. I found you through my {thing}.',
    'Hello! A friend told me about this forum. I mostly care about {topic}.',
    'Good morning all, first post. I’ve been trying my {thing} {place} and I’m {feel}.',
  ],
  posts: [
    'I spent some time with my {thing} {time} and I’m {feel}.',
    '{time} I took the {thing} apart {place}. Lesson learned about {topic}: take photos first.',
    'A short report on my {thing}: three weeks {place}, no trouble, {feel}.',
    'Sharing my notes on {topic}. Most of it applies to any {thing}.',
    'For those who asked {time}: the {thing} is still going strong {place}.',
  ],
  questions: [
    'Does anybody know how to handle {topic} with a {thing}?',
    'What would you do about {topic}? I keep my {thing} {place}.',
    'Is it normal that my {thing} makes trouble after {time}? Any idea?',
    'Which {thing} would you recommend to a beginner?',
    'How do I change my notification settings here?',
  ],
  answers: [
    'I’d start with {topic}; everything else follows.',
    'Same here {time}. Patience helped more than money.',
    'Try it {place} for a week and tell us how it went.',
    'There was a good thread about {topic} some months ago.',
    'Agreed, and don’t forget {topic}.',
  ],
  thanks: ['Thank you, that helped a lot!', 'Thanks, I’ll try that.', 'Brilliant, it works now.'],
  complaints: [
    'I reported a problem with {topic} {time} and nobody answered. Could the team please look at it?',
    'My message to the team is a week old now. I’m disappointed.',
    'The search here is broken again, I can’t find anything about {topic}.',
    'I was charged twice for the meetup. Please refund me.',
  ],
  criticism: [
    'Oh wonderful, another redesign. Exactly what my {thing} needed.',
    'Sorry, but this guide on {topic} is wrong from start to end. Here is why: it ignores half the cases.',
    'I strongly disagree with the new rules. They were badly explained and they hurt regulars.',
    'That argument is weak and you know it. Show me numbers on {topic}.',
    'This is the worst {thing} I ever bought, and I bought three.',
    'Great, the event was cancelled again. I’m so angry right now.',
  ],
  insults: [
    'You’re a complete idiot and everybody here knows it.',
    'Shut up, you pathetic moron.',
    'People like you are garbage. Get lost and never come back.',
    'What a stupid clown. Go cry somewhere else, loser.',
    'You are disgusting, I hope you lose everything.',
  ],
  spam: [
    'Best price for designer watches!!! Visit http://cheap-watches-{n}.example/deal now',
    'I earn 5000$ a week from home, ask me how: https://easy-money-{n}.example/?ref={n}',
    'FREE gift cards for the first 100 members >> http://gift-{n}.example << hurry',
    'Lost 20 kilos in 10 days with this pill https://slim-{n}.example and https://slim-shop-{n}.example',
  ],
  raid: [
    'RAID TIME lol this forum is ours now',
    'we are everywhere hahaha',
    'your mods are asleep, spam the floor',
    'LOL LOL LOL the horde has come',
  ],
  titles: ['My {thing}', 'Notes on {topic}', 'About {topic}', 'The {thing} {place}', 'Report: {thing}'],
  reasons: [
    'This is spam.',
    'Insults another member.',
    'Links to a shop that nobody asked for.',
    'Please look at this, it is hateful.',
  ],
  unfairReasons: [
    'I just don’t like him.',
    'She disagreed with me.',
    'wrong opinion',
    'delete this now or else',
  ],
  team: [
    'I can’t change my e-mail address, could you help?',
    'Somebody writes me nasty things, please check.',
    'Who can I talk to about the meetup?',
  ],
}

export const germanMonth: MonthWords = {
  given: [
    'Änne',
    'Bernd',
    'Clara',
    'Dieter',
    'Emre',
    'Friederike',
    'Günther',
    'Hanna',
    'Ingo',
    'Jasmin',
    'Klaus',
    'Lena',
    'Mehmet',
    'Nele',
    'Olaf',
    'Paula',
    'Ruth',
    'Sören',
    'Tilda',
    'Uwe',
  ],
  lists: {
    thing: [
      'Sauerteig',
      'Lastenrad',
      'Hochbeet',
      'Plattenspieler',
      'Teleskop',
      'Gartenhaus',
      'Klavier',
      'Aquarium',
      'Nähmaschine',
      'Kaffeemühle',
    ],
    place: ['im Garten', 'auf dem Balkon', 'im Verein', 'in der Werkstatt', 'zu Hause', 'im Zug', 'am See'],
    time: ['gestern', 'letztes Wochenende', 'heute früh', 'in den Ferien', 'am Dienstag', 'nach der Arbeit'],
    feel: [
      'richtig zufrieden',
      'noch nicht ganz am Ziel',
      'überrascht, wie leicht es ging',
      'müde, aber stolz',
      'noch am Lernen',
    ],
    topic: [
      'Bewässerung',
      'Pflege',
      'die richtigen Einstellungen',
      'Lagerung',
      'Reinigung',
      'Preise',
      'typische Anfängerfehler',
    ],
  },
  greetings: [
    'Hallo zusammen, ich bin neu hier. Mein Hobby: {thing}.',
    'Guten Morgen! Eine Freundin hat mir von diesem Forum erzählt. Mich beschäftigt vor allem {topic}.',
    'Grüß euch, mein erster Beitrag. Ich probiere gerade etwas {place} aus und bin {feel}.',
  ],
  posts: [
    'Kurzer Bericht zum Thema {thing}: drei Wochen {place}, kein Ärger, ich bin {feel}.',
    'Ich habe {time} alles auseinandergenommen. Gelernt über {topic}: vorher Fotos machen!',
    'Meine Notizen über {topic} stehen jetzt hier. Das meiste gilt nicht nur für {thing}.',
    'Für alle, die {time} gefragt haben: Es läuft {place} immer noch bestens.',
    '{thing} {place}, das war {time} ein schöner Tag. Ich bin {feel}.',
  ],
  questions: [
    'Weiß jemand, was man bei {topic} beachten muss?',
    'Welche Erfahrungen habt ihr mit {thing} {place}?',
    'Ist das normal, dass es seit dem Kauf Probleme macht? Hat jemand eine Idee?',
    'Was würdet ihr einem Anfänger zum Thema {thing} empfehlen?',
    'Wie ändere ich hier meine Benachrichtigungen?',
  ],
  answers: [
    'Ich würde mit {topic} anfangen, der Rest ergibt sich.',
    'Ging mir {time} genauso. Geduld half mehr als Geld.',
    'Probier es eine Woche {place} und erzähl, wie es war.',
    'Vor ein paar Monaten gab es einen guten Faden über {topic}.',
    'Sehe ich auch so, und vergiss {topic} nicht.',
  ],
  thanks: ['Danke, das hat mir sehr geholfen!', 'Vielen Dank, das probiere ich.', 'Super, jetzt geht es.'],
  complaints: [
    'Ich habe {time} ein Problem gemeldet und niemand hat geantwortet. Kann sich das Team das bitte ansehen?',
    'Meine Nachricht an das Team ist eine Woche alt. Ich bin enttäuscht.',
    'Die Suche ist schon wieder kaputt, ich finde nichts über {topic}.',
    'Für das Treffen wurde mir zweimal Geld abgebucht. Bitte erstatten.',
  ],
  criticism: [
    'Na toll, schon wieder ein neues Design. Genau das hat noch gefehlt.',
    'Entschuldigung, aber die Anleitung über {topic} ist von vorn bis hinten falsch. Sie lässt die Hälfte der Fälle aus.',
    'Den neuen Regeln widerspreche ich entschieden. Sie sind schlecht erklärt und schaden den Treuen.',
    'Das Argument ist schwach, und das weißt du. Zeig mir Zahlen über {topic}.',
    'Das war der schlechteste Kauf meines Lebens, und ich habe drei davon.',
    'Großartig, das Treffen fällt wieder aus. Ich bin gerade richtig sauer.',
  ],
  insults: [
    'Du bist ein kompletter Idiot, und jeder hier weiß es.',
    'Halt die Klappe, du erbärmlicher Trottel.',
    'Leute wie du sind Abschaum. Verschwinde und komm nie wieder.',
    'So ein dummer Clown. Heul woanders, du Versager.',
    'Du bist widerlich, hoffentlich verlierst du alles.',
  ],
  spam: [
    'Luxusuhren zum halben Preis!!! Jetzt auf http://uhren-{n}.example/angebot klicken',
    'Ich verdiene 5000 € die Woche von zu Hause, so geht es: https://schnelles-geld-{n}.example/?ref={n}',
    'GRATIS Gutscheine für die ersten 100 Mitglieder >> http://gutschein-{n}.example << schnell sein',
    '20 Kilo in 10 Tagen abgenommen mit https://schlank-{n}.example und https://schlank-shop-{n}.example',
  ],
  raid: [
    'ÜBERFALL, das Forum gehört jetzt uns',
    'wir sind überall hahaha',
    'eure Moderatoren schlafen, alle rein hier',
    'LOL LOL LOL die Horde ist da',
  ],
  titles: ['Mein Thema: {thing}', 'Notizen: {topic}', 'Über {topic}', '{thing} {place}', 'Bericht: {thing}'],
  reasons: [
    'Das ist Werbung.',
    'Beleidigt ein anderes Mitglied.',
    'Link zu einem Laden, nach dem niemand gefragt hat.',
    'Bitte ansehen, das ist hasserfüllt.',
  ],
  unfairReasons: [
    'Ich mag ihn einfach nicht.',
    'Sie hat mir widersprochen.',
    'falsche Meinung',
    'sofort löschen, sonst …',
  ],
  team: [
    'Ich kann meine E-Mail-Adresse nicht ändern, könnt ihr helfen?',
    'Jemand schreibt mir gemeine Dinge, bitte prüft das.',
    'Mit wem kann ich über das Treffen sprechen?',
  ],
}
