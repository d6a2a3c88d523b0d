/** Who receives what, and what each yes or no leads to. They say what withdrawing cannot undo. */
export interface ToWhom {
  readonly grantee: string
}

export const consent = {
  title: 'Du bestemmer hvem som ser hva',
  who: 'Et samtykke er et ja fra deg. Du velger hvem som får ja, og hvilke livsområder de kan se.',
  purpose: 'De kan bare bruke det til å hjelpe deg med planen.',
  period: 'Hvert ja har en sluttdato. Vi spør deg før den kommer.',
  withdrawAnytime:
    'Du kan trekke samtykket tilbake når du vil, også muntlig. Da mister de tilgangen med en gang. Det de alt har lest eller skrevet, forsvinner ikke.',
  plan: 'Samtykke 1 – planen: Du sier ja til at planen lages. Uten dette blir det ingen plan, men du kan likevel få koordinator.',
  share:
    'Samtykke 2 – deling: Du sier ja til at de du velger, deler det de ellers har taushetsplikt om. Du kan si ja til noen og nei til andre.',
  give: ({ grantee, areas, date }: ToWhom & { areas: string; date: string }) =>
    `Hvis du gjør dette, kan ${grantee} se ${areas} til og med ${date}.`,
  limit: ({ grantee, areas }: ToWhom & { areas: string }) =>
    `Hvis du gjør dette, kan ${grantee} ikke lenger se ${areas}. Tiltak de selv har ansvar for, ser de fortsatt.`,
  extend: ({ date, oldDate }: { date: string; oldDate: string }) =>
    `Hvis du gjør dette, varer samtykket til ${date}, ikke ${oldDate}.`,
  withdraw: ({ grantee }: ToWhom) =>
    `Hvis du gjør dette, mister ${grantee} tilgangen med en gang. Du kan gi nytt samtykke senere.`,
  areas: 'Livsområder',
  level: 'Hva kan de gjøre?',
  until: 'Til og med',
  changeButton: 'Endre samtykket',
  yes: 'Ja, kan se',
  no: 'Nei, kan ikke se',
  cell: ({ grantee, area }: ToWhom & { area: string }) => `${grantee}: ${area}`,
  overviewOnly: 'Bare oversikten',
  none: 'Ingen har fått samtykke ennå.',
  prepare: (owner: string) => `Du kan forberede samtykker. ${owner} bestemmer.`,
}

export const confidentiality = {
  title: 'Taushetserklæring',
  text: (owner: string) =>
    `Det jeg får vite om ${owner}, deler jeg bare med dem ${owner} har sagt ja til. Det gjelder også etter at jeg er ferdig i gruppa. Jeg kan likevel varsle hvis liv eller helse er i fare.`,
  confirm: 'Jeg lover dette',
}

export const guardian = {
  mine: ({ guardian, scope }: { guardian: string; scope: string }) =>
    `${guardian} er vergen din. Mandatet gjelder ${scope}. Resten bestemmer du.`,
  outside: (owner: string) => `Dette ligger utenfor mandatet ditt. Spør ${owner}.`,
  acting: (owner: string) => `Du skriver på vegne av ${owner}.`,
}
