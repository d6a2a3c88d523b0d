/** F1 of `decide.ts`: commands about who receives what. */
import {
  actsAsParent,
  addDays,
  decidesAsOwner,
  decidesForHerself,
  type Actor,
  type Consent,
  type Day,
  type ParticipantId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'

type ConsentCommand = Extract<FactsCommand, { readonly kind: 'giveConsent' | 'withdrawConsent' | 'endParticipation' }>

export function decideConsent(facts: PlanFacts, by: Actor, command: ConsentCommand, today: Day): Changes | Reason {
  const refusal = whyNotDecided(facts, by, command, today)
  if (refusal !== null) return refusal
  const { participant } = command
  switch (command.kind) {
    case 'giveConsent': {
      if (activeParticipant(facts, participant, today) === null || participant === facts.owner) return 'invalidInput'
      if (!command.input.areas.every((area) => facts.lifeAreas.includes(area)) || command.input.to < today)
        return 'invalidInput'
      const consent: Consent = { participant, ...command.input, from: today, withdrawn: false }
      return { consents: [...withoutCurrent(facts.consents, participant, today), consent] }
    }
    case 'withdrawConsent':
      if (!facts.participants.has(participant)) return 'invalidInput'
      return { consents: withoutCurrent(facts.consents, participant, today) }
    case 'endParticipation': {
      const leaving = facts.participants.get(participant)
      if (leaving === undefined || leaving.id === facts.owner) return 'invalidInput'
      const ended = { ...leaving, endsOn: addDays(today, -1) }
      return {
        participants: new Map(facts.participants).set(ended.id, ended),
        consents: withoutCurrent(facts.consents, participant, today),
      }
    }
  }
}

/** Null: the decision is theirs to take. */
function whyNotDecided(facts: PlanFacts, by: Actor, command: ConsentCommand, today: Day): Reason | null {
  if (by.participant === facts.owner) return decidesForHerself(facts, today) ? null : 'parentsDecide'
  if (by.capacity === 'self') return 'ownerOnly'
  // Nobody gives themselves anything of what they look after for somebody else.
  if (command.kind === 'giveConsent' && command.participant === by.participant) return 'outsideMandate'
  if (actsAsParent(facts, by, today)) return null
  // The one decision replaces the other whole: both must be within the mandate.
  const touched = [
    ...(command.kind === 'giveConsent' ? [command.input] : []),
    ...facts.consents.filter((consent) => counts(consent, command.participant, today)),
  ]
  const isWithin =
    command.kind !== 'endParticipation' &&
    touched.length > 0 &&
    touched.every(
      ({ areas }) => areas.length > 0 && areas.every((area) => decidesAsOwner(facts, by, 'consents', area, today)),
    )
  return isWithin ? null : 'outsideMandate'
}

/** Consents that are over stay as they were; the one that counts today ends. */
function withoutCurrent(consents: readonly Consent[], participant: ParticipantId, today: Day): Consent[] {
  return consents.map((consent) => (counts(consent, participant, today) ? { ...consent, withdrawn: true } : consent))
}

function counts(consent: Consent, participant: ParticipantId, today: Day): boolean {
  return consent.participant === participant && consent.to >= today && !consent.withdrawn
}
