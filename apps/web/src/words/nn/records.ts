import type { Messages } from '../messages.ts'

export const accessLog: Messages['accessLog'] = {
  title: 'Kven har sett planen',
  intro: 'Her ser du kven som har opna planen, når og kvifor.',
  why: {
    owner: 'Eig planen',
    consent: (areas) => `Har samtykke til ${areas}`,
    service: (service) => `Jobbar i ${service}, som har samtykke`,
    coordinator: 'Er koordinator',
    guardian: (scope) => `Er verje for ${scope}`,
    parent: 'Er føresett',
    responsible: 'Har ansvar for eitt tiltak og såg berre det',
    meeting: (date) => `Var med på møtet ${date}`,
    question: 'Svarte på eitt spørsmål',
    unit: 'Såg framdrift og fristar, ikkje innhald',
    export: 'Lasta ned ein kopi',
  },
  wrong: 'Ser noko feil ut?',
  wrongButton: 'Sei frå',
}

export const download: Messages['download'] = {
  pdf: 'Last ned som PDF',
  data: 'Last ned alt',
  note: 'Kopien har berre det du kan sjå. Ta godt vare på han. Nedlastinga blir vist i «Kven har sett planen».',
}
