import { MESSAGE_LENGTH_MAX, type ParticipantId } from '@ansvarsgruppe/plan-model'
import { EditableText } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRights } from '../../rooms/index.ts'
import { useTextLang, useWords } from '../../words/index.ts'
import { setContribution } from '../overview/overview-writing.ts'
import type { OverviewSession, OverviewSnapshot } from '../overview/overview-room.ts'
import { useInterrupted } from '../editing/useInterrupted.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface ContributionProps {
  readonly participant: ParticipantId
  readonly session: OverviewSession
  readonly snapshot: OverviewSnapshot
}

/** What somebody contributes: written by themselves, or for them by the coordinator. */
export function Contribution({ participant, session, snapshot }: ContributionProps): ReactElement {
  const { words } = useWords()
  const { plan, me, person } = usePlanHere()
  const { may } = useRights(plan, 'overview')
  // An entry's id is its participant's.
  const entry = snapshot.collections.contributions.find(
    ({ id, removed }) => (id as string) === participant && removed === null,
  )
  const mayWrite =
    entry === undefined ? may.create('contributions', participant) : may.change('contributions', entry, 'text')
  const interrupted = useInterrupted(session)
  const lang = useTextLang()(entry?.text ?? '')
  const isMine = participant === me.id
  const ask = isMine
    ? words.overview.contributionWrite
    : words.overview.contributionWriteFor(person(participant).firstName)
  const field = entry === undefined ? null : 'text'
  const save = (text: string): void => setContribution(session, participant, text)
  return (
    <EditableText
      value={entry?.text ?? ''}
      lang={lang}
      label={isMine ? words.overview.myContribution : ask}
      editText={words.button.edit}
      emptyText={mayWrite ? ask : words.overview.contributionEmpty}
      canEdit={mayWrite}
      isMultiline
      allowsEmpty
      maxLength={MESSAGE_LENGTH_MAX}
      onSave={save}
      onInterrupted={(text) =>
        interrupted({ collection: 'contributions', entry: participant, field }, text, () => save(text))
      }
    />
  )
}
