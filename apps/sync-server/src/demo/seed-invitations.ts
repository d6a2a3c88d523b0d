/** Who is invited to a plan of the demo and has taken up the link: somebody must say that it is they. */
import { createHash, randomBytes } from 'node:crypto'
import { isCoordinatorRole, participantId, personId, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { INVITATION_LIFETIME_MS } from '../services/invitations/invitations.ts'
import type { Store } from '../store/store.ts'
import type { DemoPlan } from './demo-plan.ts'

/** Hours from the invitation to the sign-in. */
const HOURS_BEFORE = 20

/** After the plan and its people are there. The link is used up, and known to nobody. */
export async function seedInvitations(store: Store, facts: PlanFacts, { invited }: DemoPlan): Promise<void> {
  const actor = [...facts.participants.values()].find(({ role }) => isCoordinatorRole(role))?.id ?? facts.owner
  const participants = new Map(facts.participants)
  let { version } = facts
  for (const { id, name, role, roleNb, organisation, email, signedInOn, code } of invited) {
    const participant = participantId(id)
    const signedInAt = Date.parse(`${signedInOn}T14:10:00+01:00`)
    const at = signedInAt - HOURS_BEFORE * 60 * 60_000
    const tokenHash = createHash('sha256').update(randomBytes(32)).digest('hex')
    const one = { id: participant, name, role, title: roleNb, organisation, endsOn: null, isInvited: true } as const
    participants.set(participant, one)
    version += 1
    const isMade = await store.invitations.invite(
      { ...facts, version, participants },
      { actor, at, command: 'invite', subject: participant },
      { participant, email, language: 'nb', expected: null },
      { tokenHash, expiresAt: at + INVITATION_LIFETIME_MS, mail: null },
    )
    const isTaken = await store.invitations.signIn(tokenHash, {
      person: personId(`person-${id}`),
      code,
      at: signedInAt,
    })
    if (!isMade || !isTaken) throw new Error(`the demo's invitation of ${id} was refused`)
  }
}
