import { ACTION_STATUSES, SHORT_TEXT_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { FaceName, FactList, SelectField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { DraftDay } from '../editing/DraftDay.tsx'
import { DraftText } from '../editing/DraftText.tsx'
import { fieldPart } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Action } from './area-room.ts'
import { setActionDay, setActionStatus, setExtent } from './area-writing.ts'
import { Responsible, useMayDistribute } from './Responsible.tsx'

/** Who, how much, when and how far: fields for those who may change them, else the same said as facts. */
export function ActionFacts({ action }: { readonly action: Action }): ReactElement {
  const { may } = useAreaHere()
  const mayChange = may.change('actions', action, 'due')
  const mayDistribute = useMayDistribute()
  return (
    <>
      {(!mayChange || !mayDistribute) && <AsFacts action={action} leavesOutFields={mayChange} />}
      {mayDistribute && <Responsible action={action} />}
      {mayChange && <Fields action={action} />}
    </>
  )
}

function Fields({ action }: { readonly action: Action }): ReactElement {
  const { words } = useWords()
  const { session } = useAreaHere()
  const isBeforeStart = action.start !== null && action.due !== null && action.due < action.start
  return (
    <div className="ag-area-fields">
      <div data-part={fieldPart(action.id, 'extent')}>
        <DraftText
          label={words.action.extent}
          value={action.extent}
          maxLength={SHORT_TEXT_LENGTH_MAX}
          onSave={(extent) => setExtent(session, action.id, extent)}
        />
      </div>
      <div data-part={fieldPart(action.id, 'status')}>
        <SelectField
          label={words.action.status}
          value={action.status}
          options={ACTION_STATUSES.map((value) => ({ value, text: words.actionStatus[value] }))}
          onValueChange={(status) => setActionStatus(session, action.id, status)}
        />
      </div>
      <div data-part={fieldPart(action.id, 'start')}>
        <DraftDay
          label={words.action.start}
          value={action.start}
          onSave={(day) => setActionDay(session, action.id, 'start', day)}
        />
      </div>
      <div data-part={fieldPart(action.id, 'due')}>
        <DraftDay
          label={words.action.due}
          value={action.due}
          error={isBeforeStart ? words.form.dateOrder : undefined}
          onSave={(day) => setActionDay(session, action.id, 'due', day)}
        />
      </div>
    </div>
  )
}

function AsFacts({ action, leavesOutFields }: { action: Action; leavesOutFields: boolean }): ReactElement {
  const { words, formats } = useWords()
  const { person, responsibility } = usePlanHere()
  const mayDistribute = useMayDistribute()
  const fact = responsibility(action.id)
  const responsible = fact?.responsible ?? null
  const contributors = (fact?.contributors ?? []).map(person)
  const people = mayDistribute
    ? []
    : [
        {
          id: 'responsible',
          term: words.action.responsible,
          value:
            responsible === null ? (
              words.action.noResponsible
            ) : (
              <FaceName person={person(responsible).face}>{person(responsible).firstName}</FaceName>
            ),
        },
        ...(contributors.length === 0
          ? []
          : [
              {
                id: 'together',
                term: words.action.together,
                value: contributors.map(({ id, face, firstName }) => (
                  <FaceName key={id} person={face}>
                    {firstName}
                  </FaceName>
                )),
              },
            ]),
      ]
  const fields = [
    {
      id: 'extent',
      term: words.action.extent,
      value: action.extent === '' ? '' : <PlanText>{action.extent}</PlanText>,
    },
    { id: 'start', term: words.action.start, value: action.start === null ? '' : formats.dateLong(action.start) },
    {
      id: 'due',
      term: words.action.due,
      value: action.due === null ? words.action.noDue : formats.dateLong(action.due),
    },
  ].filter(({ value }) => value !== '' && !leavesOutFields)
  return <FactList facts={[...people, ...fields]} />
}
