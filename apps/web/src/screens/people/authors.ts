/** Who did something, as the page names and draws them: "Berit for Nora", "Hjemmetjenesten (Kari)". */
import { actorOfKey, type Member } from '@ansvarsgruppe/plan-model'
import type { ParticipantView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import type { Messages } from '../../words/index.ts'
import { firstName, personOf, type Person } from './person.ts'

/** By an actor's key; the id of a participant is theirs as themselves. Who has left the plan is still somebody. */
export function authorsOf(plan: PlanView, words: Messages): (author: string) => Person {
  const participants = new Map<string, ParticipantView>(plan.participants.map((one) => [one.id, one]))
  const known = new Map<string, Person>()
  const named = (author: string): Person => {
    const actor = actorOfKey(author)
    const participant = participants.get(actor?.participant ?? author)
    if (participant === undefined) return former(author, words.group.former)
    const one = participantPerson(participant)
    const member = participant.members?.find(({ id }) => id === actor?.member)
    const acting = withId(author, member === undefined ? one : asMember(one, member, words))
    if (actor?.capacity !== 'owner') return acting
    const owner = participants.get(plan.owner)
    const forOwner = (person: string): string => words.acting.personFor({ person, owner: firstName(owner?.name ?? '') })
    return { ...acting, name: forOwner(acting.name), firstName: forOwner(acting.firstName) }
  }
  return (author) => {
    const person = known.get(author) ?? named(author)
    known.set(author, person)
    return person
  }
}

/** A service is called by its whole name. */
function participantPerson(participant: ParticipantView): Person {
  const person = personOf(participant)
  return participant.members === undefined ? person : { ...person, firstName: person.name }
}

function asMember(service: Person, { name }: Member, { acting }: Messages): Person {
  const named = (member: string): string => acting.memberOf({ service: service.name, member })
  return { ...service, name: named(name), firstName: named(firstName(name)), face: { ...service.face, name } }
}

/** Two who are here at once are two, also where it is one person in two capacities. */
function withId(id: string, person: Person): Person {
  return { ...person, id, face: { ...person.face, id } }
}

function former(id: string, name: string): Person {
  return { ...personOf({ id, name, role: 'serviceProvider' }), firstName: name }
}
