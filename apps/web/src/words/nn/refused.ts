import type { Messages } from '../messages.ts'

export const refused: Messages['refused'] = {
  notAllowed: () => 'Du kan ikkje endre dette. Skriv ein kommentar eller lag eit forslag.',
  ownerOnly: ({ owner }) => `Berre ${owner} skriv her. Skriv ein kommentar.`,
  notResponsible: ({ responsible }) =>
    `Du har ikkje ansvar for dette tiltaket. Spør ${responsible || 'koordinatoren'} eller lag eit forslag.`,
  notYourComment: () => 'Kommentaren er skriven av ein annan. Skriv eit svar.',
  goalAgreed: () => 'Målet er avtalt. Lag eit forslag til endring.',
  unknownContent: () => 'Noko her kan ikkje lagrast. Lim inn berre teksten.',
  invalidInput: () => 'Noko er ikkje rett fylt ut. Sjå over det du skreiv, og prøv igjen.',
  wrongNumber: () =>
    'Nummeret er ikkje rett. Eit fødselsnummer har 11 siffer, eit HPR-nummer 7 til 9. Sjå over det du skreiv.',
  tooLarge: () => 'Dette er for stort. Kort det ned eller del det opp.',
  tooFast: () => 'Det kom for mykje på ein gong. Vent litt og prøv igjen.',
  capacityEnded: () => 'Du kan ikkje handle for planeigaren her lenger. Hald fram som deg sjølv.',
  outsideMandate: ({ owner }) => `Dette ligg utanfor fullmakta eller mandatet ditt. Spør ${owner}.`,
  parentsDecide: () =>
    'Foreldre bestemmer dette for barn, etter pasient- og brukarrettslova. Snakk med dei eller koordinatoren.',
  notYoursToPassOn: () => 'Tenesta ser meir av planen enn du gjer. Be leiaren i tenesta om å leggje til den nye.',
  alreadyTakesPart: () =>
    'Personen med dette nummeret er eller har vore med i planen, og kan ikkje leggjast til i ei teneste. Sjå over nummeret.',
  consentWithdrawn: () => 'Samtykket er trekt tilbake. Snakk med koordinatoren.',
  underRepair: () =>
    'Denne delen av planen kan berre lesast no. Kopier teksten din. Dei som driv tenesta, veit om det.',
  ownCase: () => 'Du har bedt om dette sjølv, eller det gjeld deg. Ein annan i koordinerande eining må svare.',
  alreadyAsked: () => 'Du har alt ein søknad som ikkje er svart på. Sjå kor langt han er komen under «Søknadene mine».',
  hasPlan: () => 'Personen har ein plan. Det er éin plan for kvar. Svar at ho eller han har ein frå før.',
  changedSince: () => 'Andre kom før deg. Sjå korleis det står no, og prøv igjen.',
  planClosed: () => 'Planen er avslutta. Kontakt koordinerande eining.',
  wrongLevel: () => 'Her trengst sikrare innlogging. Logg inn på nytt, til dømes med BankID.',
  notSignedIn: () => 'Du er ikkje logga inn. Logg inn og prøv igjen.',
  roomNotFound: () => 'Vi finn ikkje sida. Gå til oversikta.',
  outdatedPage: () => 'Sida er eldre enn planen. Kopier teksten din og last inn på nytt.',
  notLogged: () => 'Vi får ikkje skrive ned at du les planen, og då viser vi han ikkje. Vent litt, så prøver vi igjen.',
  serverBusy: () => 'Mange er inne no. Vent litt, så prøver vi igjen.',
  tryLater: () => 'Noko gjekk gale hos oss. Kopier teksten din og prøv igjen seinare.',
}
