/** That a child comes to decide for herself on her birthday: before and after, to her and to her parents. */
export const comingOfAge = {
  soonTitleMine: 'Snart bestemmer du selv',
  soonMine: ({ date, age }: { date: string; age: number }) =>
    `Fra ${date} er du ${age} år. Da bestemmer du selv hvem som får se planen, og foreldrene dine kan ikke lenger handle for deg.`,
  nowTitleMine: 'Nå bestemmer du selv',
  nowMine: ({ age }: { age: number }) =>
    `Du er ${age} år. Du bestemmer selv hvem som får se planen, og foreldrene dine kan ikke lenger handle for deg.`,
  staysMine:
    'Se over hvem som får se planen: det foreldrene dine har sagt ja til, varer ikke av seg selv. Vil du at noen skal handle for deg, kan du gi dem fullmakt.',
  soonTitle: (owner: string) => `Snart bestemmer ${owner} selv`,
  soon: ({ owner, date, age }: { owner: string; date: string; age: number }) =>
    `Fra ${date} er ${owner} ${age} år og bestemmer selv hvem som får se planen. Da kan du ikke lenger handle for ${owner}.`,
  stays: (owner: string) =>
    `Det du har sagt ja til for ${owner}, varer ikke av seg selv. Vil ${owner} at du skal handle videre, trengs en skriftlig fullmakt.`,
  endedTitle: (owner: string) => `Nå bestemmer ${owner} selv`,
  ended: ({ owner, age }: { owner: string; age: number }) =>
    `${owner} er ${age} år, og du kan ikke lenger handle for ${owner}. Du kan fortsette som deg selv.`,
}
