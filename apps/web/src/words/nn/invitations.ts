import type { AnyText } from '../messages.ts'
import type { invitations as nb } from '../nb/invitations.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')

export const invitations: AnyText<typeof nb> = {
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
  demoNumber: ({ name, number }) => `I prøveversjonen har ${name} nummeret ${number}.`,
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
