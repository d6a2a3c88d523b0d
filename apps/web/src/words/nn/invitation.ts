import type { Messages } from '../messages.ts'

export const invitation: Messages['invitation'] = {
  title: 'Invitasjon',
  signInFirst: 'Du har fått ein invitasjon. Logg inn for å sjå kven han er frå. Lenkja opnar ingenting før det.',
  waitingTitle: 'Ventar på stadfesting',
  waitingText:
    'Du er logga inn. Den som inviterte deg, må stadfeste at det er deg. Før det ser du ingenting, og ingen andre heller.',
  waitingCode: 'Koden din',
  waitingCodeText: 'Les han opp for den som inviterte deg, når dei ringjer. Ikkje skriv han i e-post.',
  waitingLater: 'Du kan lukke sida. Logg inn igjen seinare, så finn du planen på framsida.',
  notYouTitle: 'Invitasjonen er til ein annan',
  notYouText: (me) =>
    `Du er logga inn${me === '' ? '' : ` som ${me}`}. Lenkja er til ein annan person og verkar framleis for den. Er ho til deg, logg inn på ein annan måte eller be om ei ny.`,
  deadTitle: 'Lenkja verkar ikkje',
  deadText: 'Ho kan vere brukt, trekt tilbake eller for gammal. Be den som inviterte deg, om ei ny.',
  homeWaiting: 'Du har teke imot ein invitasjon som ventar på stadfesting.',
  seeCode: 'Sjå koden din',
}

export const promise: Messages['promise'] = {
  lead: (owner) => `Før du ser noko av planen, treng ${owner} eit løfte frå deg.`,
  meansTitle: 'Dette tyder det',
  means: [
    'Du snakkar ikkje med andre om det du les her, heller ikkje med familie og vener.',
    'Du kan snakke med dei som er med i gruppa, om det de begge ser.',
    'Løftet gjeld for alltid, også når du ikkje er med lenger.',
  ],
  asWritten: 'Løftet',
  unsure: 'Er du usikker, vent med å love. Spør koordinatoren først.',
  receiptTitle: 'Takk. Løftet er teke vare på.',
  receipt: (day) => `Du lova teieplikt ${day}. Det står på kortet ditt i ansvarsgruppa.`,
  toPlan: 'Til planen',
  promisedOn: (day) => `Lova teieplikt ${day}`,
  owes: 'Har ikkje lova teieplikt enno',
}
