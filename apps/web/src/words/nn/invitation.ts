import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')

export const invitations: Messages['invitations'] = {
  title: 'Invitasjonar',
  none: 'Ingen er invitert no.',
  waiting: (n) =>
    plural(
      n,
      'Éin person er invitert og har ikkje kome enno.',
      `${sentenceStart(numberWord('nn', n))} personar er inviterte og har ikkje kome enno.`,
    ),
  invite: 'Inviter nokon',
  intro: 'Den du inviterer, ser ingenting før det er klart kven det er. Du kan førebu samtykke imens.',
  name: 'Namn',
  role: 'Rolle',
  jobTitle: 'Tittel i gruppa',
  jobTitleHelp: 'Til dømes «bror» eller «fysioterapeut». Kan stå tomt.',
  organisation: 'Arbeidsstad eller teneste',
  organisationHelp: 'Kan stå tomt.',
  email: 'E-post',
  emailError: 'Adressa ser ikkje rett ut. Skriv adressa på nytt.',
  language: 'Språk i e-posten',
  whoIsIt: 'Korleis veit vi at det er rett person?',
  byHand: 'Vi stadfestar sjølve når personen har logga inn',
  byNationalId: 'Fødselsnummer',
  byHpr: 'HPR-nummer (helsepersonell)',
  number: 'Nummeret',
  numberHelp: 'Blir berre brukt til å kjenne igjen den som loggar inn. Vi lagrar det ikkje.',
  numberError: 'Nummeret er ikkje rett. Sjå over det du skreiv.',
  send: 'Send invitasjonen',
  make: 'Lag invitasjonen',
  sent: (name) => `${name} er invitert.`,
  mail: {
    handedOver: 'Lenkja er gitt til den som inviterte',
    underway: 'E-posten er på veg',
    sent: (email) => `E-post er send til ${email}`,
    refused: (email) => `E-posten kom ikkje fram. Adressa ${email} tek ikkje imot.`,
    givenUp: (email) => `E-posten til ${email} kom ikkje fram. Prøv igjen.`,
  },
  until: (day) => `Lenkja verkar til ${day}`,
  expired: 'Lenkja er for gammal. Lag ei ny.',
  expects: 'Berre den som har nummeret du skreiv, slepp inn',
  linkTitle: (name) => `Gi denne lenkja til ${name}`,
  linkText: 'Vi sender ikkje e-post herifrå. Lenkja blir vist berre no. Ho opnar ingenting i seg sjølv.',
  copyLink: 'Kopier lenkja',
  newLink: 'Send ny lenkje',
  makeLink: 'Lag ny lenkje',
  linkRenewed: (name) => `${name} får ei ny lenkje. Den gamle verkar ikkje lenger.`,
  tooMany: 'Det er laga mange lenkjer for denne invitasjonen. Trekk han tilbake og inviter på nytt.',
  withdraw: 'Trekk tilbake invitasjonen',
  withdrawTitle: (name) => `Vil du trekkje tilbake invitasjonen til ${name}?`,
  withdrawText: (name) =>
    `Viss du gjer dette, verkar ikkje lenkja lenger. Samtykke som er førebudde for ${name}, blir borte. Du kan invitere på nytt seinare.`,
  withdrawn: (name) => `Invitasjonen til ${name} er trekt tilbake.`,
  signedIn: (name) => `Nokon har logga inn med lenkja til ${name}`,
  signedInAs: (who) => `Innlogginga seier at det er ${who}.`,
  signedInNameless: 'Innlogginga sa ikkje kva personen heiter.',
  howToConfirm: (name) =>
    `Ring ${name} på eit nummer du kjenner, og be om koden på skjermen. Stemmer han, er det rett person.`,
  code: 'Koden du får høyre',
  codeError: 'Koden stemmer ikkje. Er det nokon andre som har logga inn, lag ei ny lenkje.',
  confirm: (name) => `Det er ${name}`,
  confirmed: (name) => `${name} er med i ansvarsgruppa.`,
  notThem: 'Det er nokon andre',
}

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
