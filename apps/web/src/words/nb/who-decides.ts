/** Who decides for a child, until when, and by which act. */
export const whoDecides = {
  mine: ({ date, age }: { date: string; age: number }) =>
    `Foreldrene dine bestemmer hvem som får se planen, og de skal høre på hva du mener. Fra ${date} er du ${age} år. Da bestemmer du selv.`,
  others: ({ owner, date, age }: { owner: string; date: string; age: number }) =>
    `Foreldrene bestemmer hvem som får se planen, og de skal høre på hva ${owner} mener. Fra ${date} er ${owner} ${age} år og bestemmer selv.`,
  law: 'Slik er det etter',
  act: 'pasient- og brukerrettighetsloven',
}
