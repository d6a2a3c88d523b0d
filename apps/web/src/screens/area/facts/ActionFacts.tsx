import { ACTION_STATUSES, SHORT_TEXT_LENGTH_MAX, type Day } from '@ansvarsgruppe/plan-model'
import { EditableText, Fact, Facts } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText, useTextLang, useWords } from '../../../words/index.ts'
import type { Writing } from '../../../rooms/index.ts'
import { useInterrupted } from '../../editing/useInterrupted.ts'
import { fieldPart } from '../../plan/place.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { StatusMenu } from '../../status/StatusMenu.tsx'
import { useAreaHere, type Action } from '../area-room.ts'
import { setActionDay, setActionStatus, setExtent } from '../area-writing.ts'
import { DayFact } from './DayFact.tsx'
import { People } from './People.tsx'
import { SeenAlone } from './SeenAlone.tsx'

/** Who, how much, when and how far: read as facts; those who may change one press it, and it becomes its field. */
export function ActionFacts({ action }: { readonly action: Action }): ReactElement {
  const { words } = useWords()
  const { may } = useAreaHere()
  const mayChange = may.change('actions', action, 'due')
  const areCrossed = isBefore(action.due, action.start)
  return (
    <div className="ag-stack ag-stack-close">
      <Facts>
        <People action={action} />
        {mayChange ? <Changed action={action} /> : <Read action={action} />}
      </Facts>
      <SeenAlone action={action} />
      {areCrossed && <p className="ag-area-crossed">{words.facts.ordersCross}</p>}
    </div>
  )
}

function Changed({ action }: { readonly action: Action }): ReactElement {
  const { words } = useWords()
  const { session } = useAreaHere()
  const interrupted = useInterrupted(session)
  const lang = useTextLang()(action.extent)
  const at = (field: string): Writing => ({ collection: 'actions', entry: action.id, field })
  const { start, due } = action
  return (
    <>
      <Fact term={words.action.extent} partId={fieldPart(action.id, 'extent')}>
        <EditableText
          value={action.extent}
          lang={lang}
          label={words.action.extent}
          shownLabel={words.action.extent}
          editText={words.button.edit}
          emptyText={words.facts.none}
          maxLength={SHORT_TEXT_LENGTH_MAX}
          allowsEmpty
          onSave={(extent) => setExtent(session, action.id, extent)}
          onInterrupted={(extent) => interrupted(at('extent'), extent, () => setExtent(session, action.id, extent))}
        />
      </Fact>
      <DayFact
        term={words.action.start}
        day={start}
        partId={fieldPart(action.id, 'start')}
        objection={(day) => (isBefore(due, day) ? words.facts.startOrder : null)}
        onSave={(day) => setActionDay(session, action.id, 'start', day)}
        onInterrupted={(typed, save) => interrupted(at('start'), typed, save)}
      />
      <DayFact
        term={words.action.due}
        day={due}
        partId={fieldPart(action.id, 'due')}
        objection={(day) => (isBefore(day, start) ? words.form.dateOrder : null)}
        onSave={(day) => setActionDay(session, action.id, 'due', day)}
        onInterrupted={(typed, save) => interrupted(at('due'), typed, save)}
      />
      <Fact term={words.action.status} partId={fieldPart(action.id, 'status')}>
        <StatusMenu
          look="text"
          shown={words.actionStatus[action.status]}
          status={action.status}
          statuses={ACTION_STATUSES}
          names={words.actionStatus}
          onChoose={(status) => setActionStatus(session, action.id, status)}
        />
      </Fact>
    </>
  )
}

function isBefore(first: Day | null, second: Day | null): boolean {
  return first !== null && second !== null && first < second
}

/** Only what is said: an empty fact is none. */
function Read({ action }: { readonly action: Action }): ReactElement {
  const { words, formats } = useWords()
  const { today } = usePlanHere()
  return (
    <>
      {action.extent !== '' && (
        <Fact term={words.action.extent}>
          <PlanText>{action.extent}</PlanText>
        </Fact>
      )}
      {action.start !== null && <Fact term={words.action.start}>{formats.dateNear(action.start, today)}</Fact>}
      <Fact term={words.action.due}>
        {action.due === null ? words.action.noDue : formats.dateNear(action.due, today)}
      </Fact>
    </>
  )
}
