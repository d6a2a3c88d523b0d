import type { Day, Member, MemberId } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { useWords } from '../../words/index.ts'

/** Of a service's member the whole name; whoever is not known any more has been of the group. */
export function useMemberName(): (service: Pick<ParticipantView, 'members'>, member: MemberId) => string {
  const { words } = useWords()
  return ({ members }, member) => members?.find(({ id }) => id === member)?.name ?? words.group.former
}

/** Who of a service a consent may be for today. */
export function membersToday({ members = [] }: Pick<ParticipantView, 'members'>, today: Day): readonly Member[] {
  return members.filter(({ endsOn }) => endsOn === null || endsOn >= today)
}
