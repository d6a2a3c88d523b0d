import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { TextButton, type ThreadMessage } from '@ansvarsgruppe/ui'
import { useState } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { TextForm } from '../editing/TextForm.tsx'
import { useRemoval } from '../editing/useRemoval.ts'
import { useNow } from '../frame/useNow.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { changeComment, type Comment, type Talk } from './talk.ts'

/** Comments as a thread shows them: one's own can be changed and removed. */
export function useMessages(talk: Talk, comments: readonly Comment[]): readonly ThreadMessage[] {
  const { words, formats } = useWords()
  const { plan, person } = usePlanHere()
  const { remove } = useRemoval(talk.session)
  const [editing, setEditing] = useState<string | null>(null)
  const now = useNow()
  return comments.map((comment): ThreadMessage => {
    const author = person(comment.createdBy)
    const isOpen = editing === comment.id && talk.mayChange(comment)
    return {
      id: comment.id,
      author: author.face,
      authorText: comment.createdBy === plan.actor ? words.comment.you : author.firstName,
      time: formats.said(comment.createdAt, now),
      dateTime: comment.createdAt,
      body: isOpen ? (
        <TextForm
          draftKey={`comment-edit/${comment.id}`}
          label={words.comment.edit}
          initial={comment.body}
          submitText={words.button.save}
          maxLength={MESSAGE_LENGTH_MAX}
          isMultiline
          onSubmit={(text) => {
            changeComment(talk, comment.id, text)
            setEditing(null)
          }}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <PlanText>{comment.body}</PlanText>
      ),
      actions:
        talk.mayChange(comment) && !isOpen ? (
          <>
            <TextButton aria-label={words.comment.edit} onClick={() => setEditing(comment.id)}>
              {words.button.edit}
            </TextButton>
            <TextButton
              aria-label={words.comment.remove}
              onClick={() => remove('comments', comment.id, words.comment.removed)}
            >
              {words.button.remove}
            </TextButton>
          </>
        ) : undefined,
    }
  })
}
