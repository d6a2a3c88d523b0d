/** Adding a service on the group’s page. */
export const services = {
  add: 'Legg til en tjeneste',
  intro:
    'En tjeneste er med som én, for eksempel hjemmetjenesten. De som jobber der, tar over for hverandre. Hver av dem er med under eget navn.',
  kind: 'Hva slags tjeneste er det?',
  kinds: {
    generalPractitioner: 'Fastlegekontor',
    navCounsellor: 'NAV',
    specialist: 'Spesialisthelsetjenesten',
    serviceProvider: 'Annen helse- og omsorgstjeneste',
    school: 'Skole eller barnehage',
  },
  does: 'Hva tjenesten gjør',
  doesHelp: 'For eksempel «hjelp hjemme». Kan stå tomt.',
  name: 'Navnet på tjenesten',
  organisation: 'Hvor tjenesten hører til',
  organisationHelp: 'For eksempel kommunen eller sykehuset. Kan stå tomt.',
  leader: 'Den første lederen',
  leaderHelp: 'Lederen sier hvem andre som er med, og kan ta dem ut igjen.',
  leaderName: 'Navnet til lederen',
  leadsTo: (owner: string) =>
    `Hvis du gjør dette, er tjenesten med i ansvarsgruppa. Ingen der ser hva som står i planen før ${owner} har sagt ja til det.`,
  leadsToMine:
    'Hvis du gjør dette, er tjenesten med i ansvarsgruppa di. Ingen der ser hva som står i planen før du har sagt ja til det.',
  tell: 'Vi sender ikke melding om det. Si fra til lederen at det går an å logge inn.',
  submit: 'Legg til tjenesten',
  added: (name: string) => `${name} er med i ansvarsgruppa.`,
}
