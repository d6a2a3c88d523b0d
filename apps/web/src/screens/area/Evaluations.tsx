import { EVALUATION_RESULTS, MESSAGE_LENGTH_MAX, momentOf, type EvaluationResult } from '@ansvarsgruppe/plan-model'
import { SelectField, TextButton } from '@ansvarsgruppe/ui'
import { PencilLineIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { useRemoval } from '../editing/useRemoval.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Evaluation, type Goal } from './area-room.ts'
import { addEvaluation, changeEvaluation, type Judgement } from './area-writing.ts'

/** How the goal is going: the latest judgement first, the earlier ones on demand, and a new one by those who may. */
export function Evaluations({ goal, name }: { readonly goal: Goal; readonly name: string }): ReactElement | null {
  const { words } = useWords()
  const { session, snapshot, may } = useAreaHere()
  const [showsAll, setShowsAll] = useState(false)
  const all = snapshot.collections.evaluations
    .filter((evaluation) => evaluation.goal === goal.id && evaluation.removed === null)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const mayAdd = may.create('evaluations')
  if (all.length === 0 && !mayAdd) return null
  const [latest, ...earlier] = all
  return (
    <div className="ag-area-evaluations">
      {latest !== undefined && <OneEvaluation evaluation={latest} isLatest />}
      {showsAll && earlier.map((evaluation) => <OneEvaluation key={evaluation.id} evaluation={evaluation} />)}
      <div className="ag-area-tools">
        {earlier.length > 0 && (
          <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.button.showLess : words.progress.showAll(all.length)}
          </TextButton>
        )}
        {mayAdd && (
          <Disclosed
            button={(opening) => (
              <TextButton
                {...opening}
                icon={<PencilLineIcon aria-hidden />}
                aria-label={`${words.evaluate.open}: ${name}`}
              >
                {words.evaluate.open}
              </TextButton>
            )}
          >
            {(close) => (
              <EvaluationForm
                onSave={(judgement) => {
                  addEvaluation(session, goal.id, judgement)
                  close()
                }}
                onCancel={close}
              />
            )}
          </Disclosed>
        )}
      </div>
    </div>
  )
}

function OneEvaluation({ evaluation, isLatest = false }: { evaluation: Evaluation; isLatest?: boolean }): ReactElement {
  const { words, formats } = useWords()
  const { session, may } = useAreaHere()
  const { person } = usePlanHere()
  const { remove } = useRemoval(session)
  const [isEditing, setIsEditing] = useState(false)
  const isOwn = may.change('evaluations', evaluation, 'text')
  if (isEditing && isOwn) {
    return (
      <EvaluationForm
        initial={evaluation}
        onSave={(judgement) => {
          changeEvaluation(session, evaluation.id, judgement)
          setIsEditing(false)
        }}
        onCancel={() => setIsEditing(false)}
      />
    )
  }
  const date = formats.said(evaluation.createdAt, momentOf(Date.now()))
  return (
    <div>
      <p>
        {isLatest && <b>{words.goal.howItGoes}: </b>}
        {evaluation.text}
      </p>
      <p className="ag-muted">
        {words.evaluation[evaluation.result]}.{' '}
        {words.evaluate.by({ name: person(evaluation.createdBy).firstName, date })}
      </p>
      {isOwn && (
        <div className="ag-area-tools">
          <TextButton aria-label={words.evaluate.edit} onClick={() => setIsEditing(true)}>
            {words.button.edit}
          </TextButton>
          <TextButton
            aria-label={words.evaluate.remove}
            onClick={() => remove('evaluations', evaluation.id, words.evaluate.removed)}
          >
            {words.button.remove}
          </TextButton>
        </div>
      )}
    </div>
  )
}

interface EvaluationFormProps {
  readonly initial?: Judgement
  readonly onSave: (judgement: Judgement) => void
  readonly onCancel: () => void
}

function EvaluationForm({ initial, onSave, onCancel }: EvaluationFormProps): ReactElement {
  const { words } = useWords()
  const [result, setResult] = useState<EvaluationResult>(initial?.result ?? 'continue')
  return (
    <TextForm
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
