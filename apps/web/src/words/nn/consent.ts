import type { Messages } from '../messages.ts'

export const consent: Messages['consent'] = {
  title: 'Du bestemmer kven som ser kva',
  who: 'Eit samtykke er eit ja frå deg. Du vel kven som får ja, og kva livsområde dei kan sjå.',
  purpose: 'Dei kan berre bruke det til å hjelpe deg med planen.',
  period: 'Kvart ja har ein sluttdato. Vi spør deg før han kjem.',
  withdrawAnytime:
    'Du kan trekkje samtykket tilbake når du vil, også munnleg. Då mistar dei tilgangen med ein gong. Det dei alt har lese eller skrive, forsvinn ikkje.',
  plan: 'Samtykke 1 – planen: Du seier ja til at planen blir laga. Utan dette blir det ingen plan, men du kan likevel få koordinator.',
  share:
    'Samtykke 2 – deling: Du seier ja til at dei du vel, deler det dei elles har teieplikt om. Du kan seie ja til nokre og nei til andre.',
  give: ({ grantee, areas, date }) => `Om du gjer dette, kan ${grantee} sjå ${areas} til og med ${date}.`,
  limit: ({ grantee, areas }) =>
    `Om du gjer dette, kan ${grantee} ikkje lenger sjå ${areas}. Tiltak dei sjølve har ansvar for, ser dei framleis.`,
  extend: ({ date, oldDate }) => `Om du gjer dette, varer samtykket til ${date}, ikkje ${oldDate}.`,
  withdraw: ({ grantee }) =>
    `Om du gjer dette, mistar ${grantee} tilgangen med ein gong. Du kan gi nytt samtykke seinare.`,
  areas: 'Livsområde',
  level: 'Kva kan dei gjere?',
  until: 'Til og med',
  changeButton: 'Endre samtykket',
  yes: 'Ja, kan sjå',
  no: 'Nei, kan ikkje sjå',
  cell: ({ grantee, area }) => `${grantee}: ${area}`,
  overviewOnly: 'Berre oversikta',
  none: 'Ingen har fått samtykke enno.',
  prepare: (owner) => `Du kan førebu samtykke. ${owner} bestemmer.`,
}

export const confidentiality: Messages['confidentiality'] = {
  title: 'Teiepliktserklæring',
  text: (owner) =>
    `Det eg får vite om ${owner}, deler eg berre med dei ${owner} har sagt ja til. Det gjeld også etter at eg er ferdig i gruppa. Eg kan likevel varsle om liv eller helse er i fare.`,
  confirm: 'Eg lovar dette',
}

export const guardian: Messages['guardian'] = {
  mine: ({ guardian, scope }) => `${guardian} er verja di. Mandatet gjeld ${scope}. Resten bestemmer du.`,
  outside: (owner) => `Dette ligg utanfor mandatet ditt. Spør ${owner}.`,
  acting: (owner) => `Du skriv på vegner av ${owner}.`,
}
