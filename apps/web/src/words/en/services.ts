import type { AnyText } from '../messages.ts'
import type { services as nb } from '../nb/services.ts'

export const services: AnyText<typeof nb> = {
  add: 'Add a service',
  intro:
    'A service takes part as one, the home care service for example. Those who work there take over from each other. Each of them is there under their own name.',
  kind: 'What kind of service is it?',
  kinds: {
    generalPractitioner: 'GP’s office',
    navCounsellor: 'NAV',
    specialist: 'Specialist health service',
    serviceProvider: 'Another health or care service',
    school: 'School or kindergarten',
  },
  does: 'What the service does',
  doesHelp: '“Help at home”, for example. May be left empty.',
  name: 'Name of the service',
  organisation: 'What the service belongs to',
  organisationHelp: 'The municipality or the hospital, for example. May be left empty.',
  leader: 'The first leader',
  leaderHelp: 'The leader says who else is in it, and can take them out again.',
  leaderName: 'The leader’s name',
  leadsTo: (owner) =>
    `If you do this, the service is in the responsibility group. Nobody there sees what the plan says until ${owner} has said yes to it.`,
  leadsToMine:
    'If you do this, the service is in your responsibility group. Nobody there sees what the plan says until you have said yes to it.',
  tell: 'We send no message about it. Tell the leader that they can sign in.',
  submit: 'Add the service',
  added: (name) => `${name} is in the responsibility group.`,
}
