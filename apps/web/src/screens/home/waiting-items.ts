/** What waits for a person across their plans, as lines of one list. Pure. */
import { dayInNorway, dayOf, type Capacity, type Day } from '@ansvarsgruppe/plan-model'
import type { AskedOfOwner, HomePlan, Waiting, WaitingForOwner } from '@ansvarsgruppe/plan-model/contract'
import type { Formats } from '../../words/index.ts'
import type { WithHomeWaiting } from '../../words/late/home-waiting.ts'
import { firstName } from '../people/person.ts'
import {
  actionAddress,
  aloneAddress,
  areaAddress,
  consentAddress,
  goalAddress,
  groupAddress,
  invitationsAddress,
  periodAddress,
  planAddress,
} from '../plan/place.ts'

export interface WaitingLine {
  readonly key: string
  readonly plan: HomePlan
  /** As whom one answers. */
  readonly capacity: Capacity
  readonly title: string
  /** Whether the title is what somebody wrote in the plan. */
  readonly isWritten: boolean
  /** After the owner's name: what it is about. */
  readonly detail: string
  /** By when; null: no day. */
  readonly by: Day | null
  /** Since when somebody waits for it; left out where nobody does, or it has a day of its own. */
  readonly since?: Day
  readonly href: string
  readonly press: string
}

/** What is late, or somebody has waited for, first; then by its day; what has none last. */
export function waitingLines(
  plans: readonly HomePlan[],
  words: WithHomeWaiting,
  formats: Formats,
  today: Day,
): WaitingLine[] {
  return plans
    .flatMap((plan) => [
      ...plan.waiting.map((waiting, index) => lineOf(plan, waiting, index, { words, formats, today })),
      ...plan.waitingForOwner.map((waiting) => lineForOwner(plan, waiting, { words, formats, today })),
    ])
    .toSorted((a, b) => dayOfLine(a).localeCompare(dayOfLine(b)))
}

function dayOfLine({ by, since }: WaitingLine): string {
  return by ?? since ?? '9999'
}

interface Told {
  readonly words: WithHomeWaiting
  readonly formats: Formats
  readonly today: Day
}

function lineOf(plan: HomePlan, waiting: Waiting, index: number, { words, formats, today }: Told): WaitingLine {
  const line = {
    key: `${plan.planId}/${index}`,
    plan,
    capacity: 'self',
    press: words.homeWaiting.open,
    isWritten: false,
  } as const
  switch (waiting.kind) {
    case 'action': {
      const { id, area, what, due } = waiting.action
      return {
        ...line,
        title: what,
        isWritten: true,
        detail: due === null ? words.home.noDue : words.home.due(formats.dateNear(due, today)),
        by: waiting.by,
        href: area === null ? aloneAddress(plan.planId, id) : actionAddress(plan.planId, area, id),
      }
    }
    case 'suggestion': {
      const { area, target, about, from } = waiting
      const person = firstName(from)
      return {
        ...line,
        title: target === null ? words.homeWaiting.newGoalFrom(person) : about,
        isWritten: target !== null,
        detail:
          target === null
            ? formats.dateNear(dayInNorway(Date.parse(waiting.at)), today)
            : words.waiting.suggestionFrom(person),
        by: null,
        href: target === null ? areaAddress(plan.planId, area) : goalAddress(plan.planId, area, target),
        press: words.homeWaiting.answer,
      }
    }
    case 'alone':
      return {
        ...line,
        title: words.alone.question({ name: firstName(waiting.name) }),
        detail: waiting.what,
        by: null,
        href: actionAddress(plan.planId, waiting.area, waiting.action),
        press: words.homeWaiting.answer,
      }
    case 'invitation': {
      const day = dayOf(waiting.startsAt)
      const at = words.meeting.at({ day: formats.weekdayDate(day), time: formats.localClock(waiting.startsAt) })
      return {
        ...line,
        title: words.waiting.invitation,
        detail: at,
        by: day,
        href: planAddress(plan.planId),
        press: words.homeWaiting.answer,
      }
    }
    case 'consentEnds':
      return {
        ...line,
        title: words.homeWaiting.consentEnds(firstName(waiting.name)),
        detail: formats.dateNear(waiting.by, today),
        by: waiting.by,
        href: consentAddress(plan.planId),
      }
    case 'comesOfAge': {
      const isSo = today >= waiting.by
      const who = plan.isOwner ? words.comment.you : firstName(plan.ownerName)
      return {
        ...line,
        title: isSo ? words.homeWaiting.cameOfAge(who) : words.homeWaiting.comesOfAge(who),
        detail: formats.dateNear(waiting.by, today),
        // It came by itself: nobody is late.
        by: isSo ? null : waiting.by,
        href: groupAddress(plan.planId),
      }
    }
    case 'memberLeft':
      return {
        ...line,
        title: words.homeWaiting.memberLeft({ name: firstName(waiting.name), service: waiting.service }),
        detail: words.homeWaiting.memberLeftDetail,
        by: null,
        href: consentAddress(plan.planId),
      }
    case 'oralNo':
      return {
        ...line,
        title: words.homeWaiting.oralNo(firstName(waiting.name)),
        detail: formats.dateNear(waiting.by, today),
        by: null,
        href: consentAddress(plan.planId),
      }
    case 'oralConsent':
      return {
        ...line,
        title: words.homeWaiting.oralConsent(firstName(waiting.name)),
        detail: formats.dateNear(waiting.by, today),
        by: waiting.by,
        href: consentAddress(plan.planId),
      }
    case 'oralPlan':
      return {
        ...line,
        title: words.homeWaiting.oralPlan,
        detail: formats.dateNear(waiting.by, today),
        by: waiting.by,
        href: consentAddress(plan.planId),
      }
    case 'takeOver':
      return {
        ...line,
        title: words.homeWaiting.takeOver(firstName(waiting.asker)),
        detail: formats.dateNear(waiting.askedOn, today),
        by: null,
        since: waiting.askedOn,
        href: groupAddress(plan.planId),
        press: words.homeWaiting.answer,
      }
    case 'invited':
      return {
        ...line,
        title: words.homeWaiting[waiting.what](waiting.name),
        detail: formats.dateNear(waiting.since, today),
        by: null,
        since: waiting.since,
        href: invitationsAddress(plan.planId),
        press: waiting.what === 'signedIn' ? words.homeWaiting.confirm : words.homeWaiting.open,
      }
    case 'revision':
      return {
        ...line,
        title: words.homeWaiting.revision,
        detail: formats.dateNear(waiting.by, today),
        by: waiting.by,
        href: periodAddress(plan.planId),
      }
  }
}

/** What the owner is asked, for who may answer for her. */
function lineForOwner(
  plan: HomePlan,
  { kind, area, by }: WaitingForOwner,
  { words, formats, today }: Told,
): WaitingLine {
  return {
    key: `${plan.planId}/${kind}/${area}`,
    plan,
    capacity: 'owner',
    title: words.homeWaiting.asked[kind],
    isWritten: false,
    detail: area !== null ? words.area[area] : by !== null ? formats.dateNear(by, today) : '',
    by,
    href: area === null ? addressOf(kind, plan.planId) : areaAddress(plan.planId, area),
    press: words.acting.chooseOwner(firstName(plan.ownerName)),
  }
}

/** Where what is of no area is answered. */
function addressOf(kind: AskedOfOwner, planId: string): string {
  switch (kind) {
    case 'consentEnds':
    case 'oralConsent':
    case 'oralPlan':
    case 'oralNo':
    case 'memberLeft':
      return consentAddress(planId)
    case 'revision':
      return periodAddress(planId)
    case 'invited':
      return invitationsAddress(planId)
    case 'invitation':
    case 'suggestion':
    case 'alone':
      return planAddress(planId)
  }
}
