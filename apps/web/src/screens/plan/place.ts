/** Where in a plan somebody is, and the addresses that lead there. */
import {
  isId,
  isLifeArea,
  memberId,
  notesRoom,
  participantId,
  type LifeArea,
  type NotesWriter,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { SeenBy } from '../../api/index.ts'

export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'area'; readonly area: LifeArea }
  /** One action, for who sees it alone. */
  | { readonly kind: 'alone'; readonly action: string }
  | { readonly kind: 'group' }
  /** The reader's own, that nobody else sees. */
  | { readonly kind: 'notes' }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'accessLog' }
  | { readonly kind: 'consent' }
  /** What the participant receives: the overview, or one life area. */
  | { readonly kind: 'seenAs'; readonly seen: SeenBy; readonly area: LifeArea | null }

/** `rest`: what follows `/plan/<planId>/`; null: no such place. */
export function placeOf(rest: string): Place | null {
  const [first = '', second, ...more] = rest.split('/').filter((part, index) => part !== '' || index === 0)
  if (first === 'as') return seenAsOf(second, more)
  if (more.length > 0) return null
  if (first === '' && second === undefined) return { kind: 'overview' }
  if (first === 'group' && second === undefined) return { kind: 'group' }
  if (first === 'notes' && second === undefined) return { kind: 'notes' }
  if (first === 'timeline' && second === undefined) return { kind: 'timeline' }
  if (first === 'seen' && second === undefined) return { kind: 'accessLog' }
  if (first === 'action' && isId(second)) return { kind: 'alone', action: second }
  if (first === 'consent' && second === undefined) return { kind: 'consent' }
  return first === 'area' && isLifeArea(second) ? { kind: 'area', area: second } : null
}

function seenAsOf(participant: string | undefined, rest: readonly string[]): Place | null {
  const [member, area, name, ...more] = rest[0] === 'member' ? rest.slice(1) : [undefined, ...rest]
  if (!isId(participant) || more.length > 0 || (rest[0] === 'member' && !isId(member))) return null
  const who = { participant: participantId(participant), ...(isId(member) ? { member: memberId(member) } : {}) }
  if (area === undefined) return { kind: 'seenAs', seen: who, area: null }
  return area === 'area' && isLifeArea(name) ? { kind: 'seenAs', seen: who, area: name } : null
}

/** The room a place is about, for its reader: whose readers are met there. */
export function roomOf(place: Place, reader: NotesWriter): RoomName {
  if (place.kind === 'notes') return notesRoom(reader)
  return place.kind === 'area' ? `area-${place.area}` : 'overview'
}

export function planAddress(planId: string): string {
  return `/plan/${encodeURIComponent(planId)}`
}

export function areaAddress(planId: string, area: LifeArea): string {
  return `${planAddress(planId)}/area/${area}`
}

/** The heading under which the plan's dates stand, on its overview. */
export const periodHeadingId = 'period'

export function periodAddress(planId: string): string {
  return `${planAddress(planId)}#${periodHeadingId}`
}

export function groupAddress(planId: string): string {
  return `${planAddress(planId)}/group`
}

/** The heading under which invitations stand, on the group's page. */
export const invitationsHeadingId = 'invitations'

export function invitationsAddress(planId: string): string {
  return `${groupAddress(planId)}#${invitationsHeadingId}`
}

export function notesAddress(planId: string): string {
  return `${planAddress(planId)}/notes`
}

export function consentAddress(planId: string): string {
  return `${planAddress(planId)}/consent`
}

/** The plan as a participant receives it. */
export function seenAsAddress(planId: string, { participant, member }: SeenBy, area?: LifeArea): string {
  const one = member === undefined ? '' : `/member/${encodeURIComponent(member)}`
  const whole = `${planAddress(planId)}/as/${encodeURIComponent(participant)}${one}`
  return area === undefined ? whole : `${whole}/area/${area}`
}

export function timelineAddress(planId: string): string {
  return `${planAddress(planId)}/timeline`
}

/** Who has seen the plan. */
export function accessLogAddress(planId: string): string {
  return `${planAddress(planId)}/seen`
}

export function actionAddress(planId: string, area: LifeArea, action: string): string {
  return `${areaAddress(planId, area)}#${actionElementId(action)}`
}

/** Of an action that is seen alone. */
export function aloneAddress(planId: string, action: string): string {
  return `${planAddress(planId)}/action/${encodeURIComponent(action)}`
}

export function goalAddress(planId: string, area: LifeArea, goal: string): string {
  return `${areaAddress(planId, area)}#${goalElementId(goal)}`
}

export function actionElementId(action: string): string {
  return `action-${action}`
}

/** One field of an entry as a part of the page, for showing what changed. */
export function fieldPart(entry: string, field: string): string {
  return `${entry}/${field}`
}

export function goalElementId(goal: string): string {
  return `goal-${goal}`
}
