/** Why an edit was refused, then what to do. None of them promises that the text is saved. */
import type { Reason } from '@ansvarsgruppe/plan-model'
import type { RefusalNames } from '../refusal-names.ts'

export const refused = {
  notAllowed: () => 'Du kan ikke endre dette. Skriv en kommentar eller lag et forslag.',
  ownerOnly: ({ owner }) => `Bare ${owner} skriver her. Skriv en kommentar.`,
  notResponsible: ({ responsible }) =>
    `Du har ikke ansvar for dette tiltaket. Spør ${responsible || 'koordinatoren'} eller lag et forslag.`,
  notYourComment: () => 'Kommentaren er skrevet av en annen. Skriv et svar.',
  goalAgreed: () => 'Målet er avtalt. Lag et forslag til endring.',
  unknownContent: () => 'Noe her kan ikke lagres. Lim inn bare teksten.',
  invalidInput: () => 'Noe er ikke riktig fylt ut. Se over det du skrev, og prøv igjen.',
  wrongNumber: () =>
    'Nummeret er ikke riktig. Et fødselsnummer har 11 sifre, et HPR-nummer 7 til 9. Se over det du skrev.',
  tooLarge: () => 'Dette er for stort. Kort det ned eller del det opp.',
  tooFast: () => 'Det kom for mye på en gang. Vent litt og prøv igjen.',
  capacityEnded: () => 'Du kan ikke handle for planeieren her lenger. Fortsett som deg selv.',
  outsideMandate: ({ owner }) => `Dette ligger utenfor fullmakten eller mandatet ditt. Spør ${owner}.`,
  parentsDecide: () =>
    'Foreldre bestemmer dette for barn, etter pasient- og brukerrettighetsloven. Snakk med dem eller koordinatoren.',
  notYoursToPassOn: () => 'Tjenesten ser mer av planen enn du gjør. Be lederen i tjenesten om å legge til den nye.',
  alreadyTakesPart: () =>
    'Personen med dette nummeret er eller har vært med i planen, og kan ikke legges til i en tjeneste. Se over nummeret.',
  consentWithdrawn: () => 'Samtykket er trukket tilbake. Snakk med koordinatoren.',
  underRepair: () =>
    'Denne delen av planen kan bare leses nå. Kopier teksten din. De som driver tjenesten, vet om det.',
  ownCase: () => 'Du har bedt om dette selv, eller det gjelder deg. En annen i koordinerende enhet må svare.',
  alreadyAsked: () => 'Du har alt en søknad som ikke er besvart. Se hvor den står under «Søknadene mine».',
  hasPlan: () => 'Personen har en plan. Det er én plan for hver. Svar at hun eller han har en fra før.',
  changedSince: () => 'Noen andre rakk det før deg. Se hvordan det står nå, og prøv igjen.',
  planClosed: () => 'Planen er avsluttet. Kontakt koordinerende enhet.',
  wrongLevel: () => 'Her trengs sikrere innlogging. Logg inn på nytt, for eksempel med BankID.',
  notSignedIn: () => 'Du er ikke logget inn. Logg inn og prøv igjen.',
  roomNotFound: () => 'Vi finner ikke siden. Gå til oversikten.',
  outdatedPage: () => 'Siden er eldre enn planen. Kopier teksten din og last inn på nytt.',
  notLogged: () =>
    'Vi får ikke skrevet ned at du leser planen, og da viser vi den ikke. Vent litt, så prøver vi igjen.',
  serverBusy: () => 'Mange er inne nå. Vent litt, så prøver vi igjen.',
  tryLater: () => 'Noe gikk galt hos oss. Kopier teksten din og prøv igjen senere.',
} satisfies Record<Reason, (names: RefusalNames) => string>
