/** Who has seen the plan, and copies of it. */
export const accessLog = {
  title: 'Hvem har sett planen',
  intro: 'Her ser du hvem som har åpnet planen, når og hvorfor.',
  why: {
    owner: 'Eier planen',
    consent: (areas: string) => `Har samtykke til ${areas}`,
    service: (service: string) => `Jobber i ${service}, som har samtykke`,
    coordinator: 'Er koordinator',
    guardian: (scope: string) => `Er verge for ${scope}`,
    parent: 'Er foresatt',
    responsible: 'Har ansvar for ett tiltak og så bare det',
    meeting: (date: string) => `Var med på møtet ${date}`,
    question: 'Svarte på ett spørsmål',
    unit: 'Så framdrift og frister, ikke innhold',
    export: 'Lastet ned en kopi',
  },
  wrong: 'Ser noe feil ut?',
  wrongButton: 'Si fra',
}

export const download = {
  pdf: 'Last ned som PDF',
  data: 'Last ned alt',
  note: 'Kopien har bare det du kan se. Ta godt vare på den. Nedlastingen vises i «Hvem har sett planen».',
}
