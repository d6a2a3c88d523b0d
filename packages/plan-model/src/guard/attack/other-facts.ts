/** For tests only: what the facts might have become while an edit was on its way, from its author's side. */
import {
  entryId,
  participantId,
  responsibilitiesOf,
  type Actor,
  type ConsentLevel,
  type PlanFacts,
} from '../../index.ts'
import { TODAY } from '../policy-fixture.ts'

export function otherFacts(facts: PlanFacts, { participant }: Actor): readonly PlanFacts[] {
  const withLevel = (level: ConsentLevel): PlanFacts => ({
    ...facts,
    consents: facts.consents.map((consent) => (consent.participant === participant ? { ...consent, level } : consent)),
  })
  const action = entryId('assigned')
  const responsible = (who: string | null): PlanFacts => ({
    ...facts,
    responsibilities: responsibilitiesOf([
      { action, area: 'work', responsible: who === null ? null : participantId(who), contributors: [] },
    ]),
  })
  const self = facts.participants.get(participant)
  const [first] = facts.participants.keys()
  return [
    { ...facts, version: facts.version + 1 },
    { ...facts, closed: true },
    { ...facts, representations: [] },
    { ...facts, representations: facts.representations.map((one) => ({ ...one, decisions: ['meetings'] })) },
    { ...facts, ownerBirthDate: facts.ownerBirthDate === null ? '2015-01-01' : null },
    { ...facts, writingHelpUntil: facts.writingHelpUntil === null ? TODAY : null },
    withLevel('read'),
    withLevel('comment'),
    withLevel('contribute'),
    responsible(null),
    responsible('contributor'),
    responsible(participant),
    { ...facts, responsibilities: new Map() },
    { ...facts, participants: new Map([...facts.participants].filter(([id]) => id !== first || id === participant)) },
    self === undefined
      ? facts
      : { ...facts, participants: new Map([...facts.participants, [participant, { ...self, role: 'coordinator' }]]) },
  ]
}
