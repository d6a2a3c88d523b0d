import { EVALUATION_RESULTS, MESSAGE_LENGTH_MAX, type EvaluationResult } from '@ansvarsgruppe/plan-model'
import { Menu, SelectField, TextButton, useHasDraft } from '@ansvarsgruppe/ui'
import { MenuElipsisHorizontalIcon, PencilIcon, TasklistIcon, TrashIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { useDraftKey } from '../editing/draft-key.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { useRemoval } from '../editing/useRemoval.ts'
import { useNow } from '../frame/useNow.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, useAreaPart, type Evaluation, type Goal } from './area-room.ts'
import { addEvaluation, changeEvaluation, type Judgement } from './area-writing.ts'
import { createGrouping } from '../frame/grouping.ts'

const evaluationsOf = createGrouping((evaluation: Evaluation) => evaluation.goal)

/** How the goal is going: the latest judgement, and the earlier ones on demand. */
export function Evaluations({ goal }: { readonly goal: Goal }): ReactElement | null {
  const { words } = useWords()
  const about = useAreaPart('snapshot', (snapshot) => evaluationsOf(snapshot.collections.evaluations, goal.id))
  const [showsAll, setShowsAll] = useState(false)
  const all = about.filter(({ removed }) => removed === null).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const [latest, ...earlier] = all
  if (latest === undefined) return null
  return (
    <div className="ag-area-evaluations">
      <OneEvaluation evaluation={latest} isLatest />
      {showsAll && earlier.map((evaluation) => <OneEvaluation key={evaluation.id} evaluation={evaluation} />)}
      {earlier.length > 0 && (
        <div className="ag-area-tools">
          <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.button.showLess : words.progress.showAll(all.length)}
          </TextButton>
        </div>
      )}
    </div>
  )
}

/** A new judgement, by those who may give one. */
export function EvaluateGoal({ goal, name }: { readonly goal: Goal; readonly name: string }): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  if (!may.create('evaluations')) return null
  return (
    <Disclosed
      draftKey={`evaluate/${goal.id}`}
      renderButton={(opening) => (
        <TextButton {...opening} icon={<TasklistIcon aria-hidden />} aria-label={`${words.evaluate.open}: ${name}`}>
          {words.evaluate.open}
        </TextButton>
      )}
    >
      {(close) => (
        <EvaluationForm
          draftKey={`evaluate/${goal.id}`}
          onSave={(judgement) => {
            addEvaluation(session, goal.id, judgement)
            close()
          }}
          onCancel={close}
        />
      )}
    </Disclosed>
  )
}

function OneEvaluation({ evaluation, isLatest = false }: { evaluation: Evaluation; isLatest?: boolean }): ReactElement {
  const { words, formats } = useWords()
  const { session, may } = useAreaHere()
  const { person } = usePlanHere()
  const { remove } = useRemoval(session)
  const [isEditing, setIsEditing] = useState(useHasDraft(useDraftKey(`evaluation/${evaluation.id}`)))
  const now = useNow()
  const isOwn = may.change('evaluations', evaluation, 'text')
  if (isEditing && isOwn) {
    return (
      <EvaluationForm
        draftKey={`evaluation/${evaluation.id}`}
        initial={evaluation}
        onSave={(judgement) => {
          changeEvaluation(session, evaluation.id, judgement)
          setIsEditing(false)
        }}
        onCancel={() => setIsEditing(false)}
      />
    )
  }
  const date = formats.said(evaluation.createdAt, now)
  return (
    <div data-part={evaluation.id}>
      <p>
        {isLatest && <b>{words.goal.howItGoes}: </b>}
        <PlanText>{evaluation.text}</PlanText>
      </p>
      <div className="ag-area-byline">
        <span>
          {words.evaluation[evaluation.result]}.{' '}
          {words.evaluate.by({ name: person(evaluation.createdBy).firstName, date })}
        </span>
        {isOwn && (
          <Menu
            trigger={<MenuElipsisHorizontalIcon aria-hidden />}
            label={words.label.more(words.evaluate.title)}
            items={[
              {
                id: 'edit',
                text: words.evaluate.edit,
                icon: <PencilIcon aria-hidden />,
                onSelect: () => setIsEditing(true),
              },
              {
                id: 'remove',
                text: words.evaluate.remove,
                icon: <TrashIcon aria-hidden />,
                isDanger: true,
                onSelect: () => remove('evaluations', evaluation.id, words.evaluate.removed),
              },
            ]}
          />
        )}
      </div>
    </div>
  )
}

interface EvaluationFormProps {
  readonly draftKey: string
  readonly initial?: Judgement
  readonly onSave: (judgement: Judgement) => void
  readonly onCancel: () => void
}

function EvaluationForm({ draftKey, initial, onSave, onCancel }: EvaluationFormProps): ReactElement {
  const { words } = useWords()
  const [result, setResult] = useState<EvaluationResult>(initial?.result ?? 'continue')
  return (
    <TextForm
      draftKey={draftKey}
      label={words.evaluate.text}
      initial={initial?.text}
      submitText={words.evaluate.save}
      maxLength={MESSAGE_LENGTH_MAX}
      isMultiline
      onSubmit={(text) => onSave({ result, text })}
      onCancel={onCancel}
    >
      <SelectField
        label={words.evaluate.question}
        value={result}
        options={EVALUATION_RESULTS.map((value) => ({ value, text: words.evaluation[value] }))}
        onValueChange={setResult}
      />
    </TextForm>
  )
}
