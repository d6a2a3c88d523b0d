/** Inviting somebody, on the group’s page. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nb')

/** At the group, for the owner and the coordinators. */
export const invitations = {
  title: 'Invitasjoner',
  none: 'Ingen er invitert nå.',
  waiting: (n: number) =>
    plural(
      n,
      'Én person er invitert og har ikke kommet ennå.',
      `${sentenceStart(numberWord('nb', n))} personer er invitert og har ikke kommet ennå.`,
    ),
  invite: 'Inviter noen',
  intro: 'Den du inviterer, ser ingenting før det er klart hvem det er. Du kan forberede samtykker imens.',
  name: 'Navn',
  role: 'Rolle',
  jobTitle: 'Tittel i gruppa',
  jobTitleHelp: 'For eksempel «bror» eller «fysioterapeut». Kan stå tomt.',
  organisation: 'Arbeidssted eller tjeneste',
  organisationHelp: 'Kan stå tomt.',
  email: 'E-post',
  emailError: 'Adressen ser ikke riktig ut. Skriv den på nytt.',
  language: 'Språk i e-posten',
  whoIsIt: 'Hvordan vet vi at det er rett person?',
  byHand: 'Vi bekrefter selv når personen har logget inn',
  demoNumber: ({ name, number }: { name: string; number: string }) =>
    `I prøveversjonen har ${name} nummeret ${number}.`,
  send: 'Send invitasjonen',
  make: 'Lag invitasjonen',
  sent: (name: string) => `${name} er invitert.`,
  mail: {
    handedOver: 'Lenken er gitt til den som inviterte',
    underway: 'E-posten er på vei',
    sent: (email: string) => `E-post er sendt til ${email}`,
    refused: (email: string) => `E-posten kom ikke fram. Adressen ${email} tar ikke imot.`,
    givenUp: (email: string) => `E-posten til ${email} kom ikke fram. Prøv igjen.`,
  },
  until: (day: string) => `Lenken virker til ${day}`,
  expired: 'Lenken er for gammel. Lag en ny.',
  expects: 'Bare den som har nummeret du skrev, slipper inn',
  linkTitle: (name: string) => `Gi denne lenken til ${name}`,
  linkText: 'Vi sender ikke e-post herfra. Lenken vises bare nå. Den åpner ingenting i seg selv.',
  copyLink: 'Kopier lenken',
  newLink: 'Send ny lenke',
  makeLink: 'Lag ny lenke',
  linkRenewed: (name: string) => `${name} får en ny lenke. Den gamle virker ikke lenger.`,
  tooMany: 'Det er laget mange lenker for denne invitasjonen. Trekk den tilbake og inviter på nytt.',
  withdraw: 'Trekk tilbake invitasjonen',
  withdrawTitle: (name: string) => `Vil du trekke tilbake invitasjonen til ${name}?`,
  withdrawText: (name: string) =>
    `Hvis du gjør dette, virker ikke lenken lenger. Samtykker som er forberedt for ${name}, blir borte. Du kan invitere på nytt senere.`,
  withdrawn: (name: string) => `Invitasjonen til ${name} er trukket tilbake.`,
  signedIn: (name: string) => `Noen har logget inn med lenken til ${name}`,
  signedInAs: (who: string) => `Innloggingen sier at det er ${who}.`,
  signedInNameless: 'Innloggingen sa ikke hva personen heter.',
  howToConfirm: (name: string) =>
    `Ring ${name} på et nummer du kjenner, og be om koden på skjermen. Stemmer den, er det rett person.`,
  code: 'Koden du får høre',
  codeError: 'Koden stemmer ikke. Er det noen andre som har logget inn, lag en ny lenke.',
  confirm: (name: string) => `Det er ${name}`,
  confirmed: (name: string) => `${name} er med i ansvarsgruppa.`,
  notThem: 'Det er noen andre',
}
