import type { AnyText } from '../messages.ts'
import type { services as nb } from '../nb/services.ts'

export const services: AnyText<typeof nb> = {
  add: 'Legg til ei teneste',
  intro:
    'Ei teneste er med som éi, til dømes heimetenesta. Dei som jobbar der, tek over for kvarandre. Kvar av dei er med under eige namn.',
  kind: 'Kva slags teneste er det?',
  kinds: {
    generalPractitioner: 'Fastlegekontor',
    navCounsellor: 'NAV',
    specialist: 'Spesialisthelsetenesta',
    serviceProvider: 'Anna helse- og omsorgsteneste',
    school: 'Skule eller barnehage',
  },
  does: 'Kva tenesta gjer',
  doesHelp: 'Til dømes «hjelp heime». Kan stå tomt.',
  name: 'Namnet på tenesta',
  organisation: 'Kvar tenesta høyrer til',
  organisationHelp: 'Til dømes kommunen eller sjukehuset. Kan stå tomt.',
  leader: 'Den første leiaren',
  leaderHelp: 'Leiaren seier kven andre som er med, og kan ta dei ut igjen.',
  leaderName: 'Namnet til leiaren',
  leadsTo: (owner) =>
    `Viss du gjer dette, er tenesta med i ansvarsgruppa. Ingen der ser kva som står i planen før ${owner} har sagt ja til det.`,
  leadsToMine:
    'Viss du gjer dette, er tenesta med i ansvarsgruppa di. Ingen der ser kva som står i planen før du har sagt ja til det.',
  tell: 'Vi sender ikkje melding om det. Sei frå til leiaren at det går an å logge inn.',
  submit: 'Legg til tenesta',
  added: (name) => `${name} er med i ansvarsgruppa.`,
}
