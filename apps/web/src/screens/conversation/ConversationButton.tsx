import type { EntryId } from '@ansvarsgruppe/plan-model'
import { TextButton, useHasDraft } from '@ansvarsgruppe/ui'
import { ChatIcon } from '@navikt/aksel-icons'
import type { ReactElement, Ref } from 'react'
import { useWords } from '../../words/index.ts'
import { useDraftKey } from '../editing/draft-key.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { conversationAbout, type Talk } from './talk.ts'

export interface ConversationButtonProps {
  readonly talk: Talk
  readonly target: EntryId
  /** What it is about, for those who hear the buttons of a page one after another. */
  readonly about: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** Opens the conversation: how many have said something, and who. Nothing where there is nothing to read or write. */
export function ConversationButton(props: ConversationButtonProps): ReactElement | null {
  const { talk, target, about, isOpen, onToggle, ref } = props
  const { words, formats } = useWords()
  const { person } = usePlanHere()
  const hasDraft = useHasDraft(useDraftKey(`comment/${target}`))
  const { open, ended } = conversationAbout(talk.comments, target)
  if (open.length === 0 && ended.length === 0 && !talk.mayComment) return null
  const names = [...new Set(open.map(({ createdBy }) => person(createdBy).firstName))]
  const text =
    open.length > 0
      ? words.comment.openCountFrom({ n: open.length, names: formats.list(names) })
      : ended.length > 0
        ? words.comment.title
        : words.comment.write
  return (
    <TextButton
      ref={ref}
      icon={<ChatIcon aria-hidden />}
      aria-expanded={isOpen}
      aria-label={hasDraft ? `${text}, ${words.facts.unsent}: ${about}` : `${text}: ${about}`}
      onClick={onToggle}
    >
      {text}
      {hasDraft && ` · ${words.facts.unsent}`}
    </TextButton>
  )
}
