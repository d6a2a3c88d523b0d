/**
 * Who acts: a person in a capacity. Two capacities of one person are two actors: what one wrote is not the other's
 * "own", and each has client ids of their own. Of a service the members are actors each of their own, too, so that
 * history can tell them apart; what one of them wrote is the service's own, and so the others'.
 */
import { isId, type MemberId, type ParticipantId } from '../ids.ts'

/** `self`: as oneself. `owner`: for the plan owner, by a representation; visibly chosen. */
export const CAPACITIES = ['self', 'owner'] as const
export type Capacity = (typeof CAPACITIES)[number]

export interface Actor {
  readonly participant: ParticipantId
  readonly capacity: Capacity
  /** Which member of a service; left out where the participant is a person. */
  readonly member?: MemberId
}

declare const brand: unique symbol
/**
 * The actor as one word: what a client id is bound to, what entries are signed with, and what history names. The
 * participant's id for a person who acts as themselves. How they act otherwise stands behind a colon, which of a
 * service's members it is behind a slash: no id holds either, so that no id reads as another's key.
 */
export type ActorKey = ParticipantId | (string & { readonly [brand]: 'ActorKey' })

const FOR_OWNER = ':for-owner'
const MEMBER = '/'
const KEY_PATTERN = /^([A-Za-z0-9_-]+)(?:\/([A-Za-z0-9_-]+))?(:for-owner)?$/

export function actorKey({ participant, capacity, member }: Actor): ActorKey {
  if (capacity === 'self' && member === undefined) return participant
  const who = member === undefined ? participant : `${participant}${MEMBER}${member}`
  return (capacity === 'self' ? who : `${who}${FOR_OWNER}`) as ActorKey
}

export function asSelf(participant: ParticipantId): Actor {
  return { participant, capacity: 'self' }
}

/** The actor a key names; null for what is none: the server's own hand, or something no server wrote. */
export function actorOfKey(key: string): Actor | null {
  const [, participant, member, forOwner] = KEY_PATTERN.exec(key) ?? []
  if (!isId(participant) || (member !== undefined && !isId(member))) return null
  return {
    participant: participant as ParticipantId,
    capacity: forOwner === undefined ? 'self' : 'owner',
    ...(member === undefined ? {} : { member: member as MemberId }),
  }
}

/** Whether what `creator` (an actor's key) made is the actor's own: of a service, whichever member it was. */
export function isOwn(creator: string | null, actor: Actor): boolean {
  if (creator === null) return false
  if (actor.member === undefined) return creator === actorKey(actor)
  const { member: _, ...service } = actor
  return ownerOfKey(creator) === actorKey(service)
}

/** The key without the member: whose own it is. */
function ownerOfKey(key: string): string {
  const slash = key.indexOf(MEMBER)
  if (slash < 0) return key
  return key.endsWith(FOR_OWNER) ? `${key.slice(0, slash)}${FOR_OWNER}` : key.slice(0, slash)
}
