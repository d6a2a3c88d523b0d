/** How somebody comes to take part: for those who invite, and for those who hold a link. */

/** For whoever holds a link. */
export const invitation = {
  title: 'Invitasjon',
  signInFirst: 'Du har fått en invitasjon. Logg inn for å se hvem den er fra. Lenken åpner ingenting før det.',
  waitingTitle: 'Venter på bekreftelse',
  waitingText:
    'Du er logget inn. Den som inviterte deg, må bekrefte at det er deg. Før det ser du ingenting, og ingen andre heller.',
  waitingCode: 'Koden din',
  waitingCodeText: 'Les den opp for den som inviterte deg, når de ringer. Ikke skriv den i e-post.',
  waitingLater: 'Du kan lukke siden. Logg inn igjen senere, så finner du planen på forsiden.',
  notYouTitle: 'Invitasjonen er til en annen',
  notYouText: (me: string) =>
    `Du er logget inn${me === '' ? '' : ` som ${me}`}. Lenken er til en annen person og virker fortsatt for den. Er den til deg, logg inn på en annen måte eller be om en ny.`,
  deadTitle: 'Lenken virker ikke',
  deadText: 'Den kan være brukt, trukket tilbake eller for gammel. Be den som inviterte deg, om en ny.',
  homeWaiting: 'Du har tatt imot en invitasjon som venter på bekreftelse.',
  seeCode: 'Se koden din',
}

/** The promise of whoever is not bound to confidentiality by their profession. */
export const promise = {
  lead: (owner: string) => `Før du ser noe av planen, trenger ${owner} et løfte fra deg.`,
  meansTitle: 'Dette betyr det',
  means: [
    'Du snakker ikke med andre om det du leser her, heller ikke med familie og venner.',
    'Du kan snakke med dem som er med i gruppa, om det dere begge ser.',
    'Løftet gjelder for alltid, også når du ikke er med lenger.',
  ],
  asWritten: 'Løftet',
  unsure: 'Er du usikker, vent med å love. Spør koordinatoren først.',
  receiptTitle: 'Takk. Løftet er tatt vare på.',
  receipt: (day: string) => `Du lovet taushet ${day}. Det står på kortet ditt i ansvarsgruppa.`,
  toPlan: 'Til planen',
  promisedOn: (day: string) => `Lovet taushet ${day}`,
  owes: 'Har ikke lovet taushet ennå',
}
