import {
  decidesForHerself,
  mayEndRepresentation,
  registers,
  representsOn,
  type Representation,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, ConfirmDialog, Face, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useEndRepresentation } from '../../api/index.ts'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useRepresentingWords } from '../../words/late/representing.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { OwnerBirthDate } from './OwnerBirthDate.tsx'
import { RepresentationForm } from './RepresentationForm.tsx'
import { WhoDecides } from './WhoDecides.tsx'
import './representing.css'

/** Who acts for the owner, in what and by what; for the owner, for who registers it, and for who does. */
export function Representing(): ReactElement | null {
  const { words } = useRepresentingWords()
  const { plan, owner, isOwner, today } = usePlanHere()
  const [asked, setAsked] = useState<Representation | null>(null)
  const facts = factsOfView(plan)
  const me = readerOf(plan)
  const mayRegister = registers(facts, me)
  const isChild = !decidesForHerself(facts, today)
  // What is over is history.
  const shown = plan.representations.filter(
    (one) => representsOn(facts, one, today) || (one.from > today && (one.to === null || one.to >= one.from)),
  )
  if (!isOwner && !mayRegister && shown.length === 0) return null
  const { representing } = words
  return (
    <ReadableSection id="representing" title={isOwner ? representing.titleMine : representing.title(owner.firstName)}>
      {isChild && (
        <p className="ag-muted">
          <WhoDecides />
        </p>
      )}
      {shown.length === 0 && !(isOwner && isChild) && (
        <p className="ag-muted">{isOwner ? representing.noneMine : representing.none(owner.firstName)}</p>
      )}
      {shown.length > 0 && (
        <ul className="ag-representing">
          {shown.map((one) => (
            <li key={one.id}>
              <One
                representation={one}
                onEnd={mayEndRepresentation(facts, me, one, today) ? () => setAsked(one) : null}
              />
            </li>
          ))}
        </ul>
      )}
      <EndDialog asked={asked} onDone={() => setAsked(null)} />
      {mayRegister && <OwnerBirthDate />}
      {((isOwner && !isChild) || mayRegister) && !plan.closed && (
        <Disclosed
          draftKey="representation"
          renderButton={(opening) => (
            <Button {...opening} variant="secondary">
              {representing.register}
            </Button>
          )}
        >
          {(close) => <RepresentationForm kinds={mayRegister ? ALL : ['authorised']} onDone={close} />}
        </Disclosed>
      )}
    </ReadableSection>
  )
}

const ALL = ['authorised', 'guardian', 'parent'] as const

interface OneProps {
  readonly representation: Representation
  /** Null: not theirs to end. */
  readonly onEnd: (() => void) | null
}

function One({ representation, onEnd }: OneProps): ReactElement {
  const { words, formats } = useRepresentingWords()
  const { plan, person, today } = usePlanHere()
  const { representative, kind, areas, decisions, from, to, basis } = representation
  const { face, name } = person(representative)
  const { representing } = words
  const dates = { from: formats.dateLong(from), to: to === null ? '' : formats.dateLong(to) }
  const sentences = [
    ...(kind === 'parent' ? [representing.everything(plan.decidesFromAge)] : []),
    ...(areas.length > 0 ? [representing.in(formats.list(areas.map((area) => words.area[area])))] : []),
    ...(kind === 'parent'
      ? []
      : [representing.decides(formats.list(decisions.map((decision) => representing.decision[decision])))]),
    to === null ? representing.from(dates.from) : representing.fromTo(dates),
    ...(from > today ? [representing.isOver] : []),
    ...(basis === '' ? [] : [representing.basis(basis)]),
  ]
  return (
    <Card className="ag-representing-one">
      <Face person={face} size="m" isDecorative />
      <div>
        <h3>{name}</h3>
        <p className="ag-small">{representing.kind[kind]}</p>
        <p className="ag-muted ag-small">{sentences.join(' ')}</p>
      </div>
      {onEnd !== null && (
        <TextButton aria-label={`${representing.end}: ${name}`} onClick={onEnd}>
          {representing.end}
        </TextButton>
      )}
    </Card>
  )
}

/** Beside the list: what it is about goes from there with the answer. */
function EndDialog({ asked, onDone }: { asked: Representation | null; onDone: () => void }): ReactElement {
  const { words } = useRepresentingWords()
  const { plan, person } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useEndRepresentation(plan.planId)
  const { representing } = words
  const name = asked === null ? '' : person(asked.representative).firstName
  function end(): void {
    if (asked === null) return
    mutate(asked.id, {
      onSuccess: () => showToast({ text: representing.ended(name) }),
      onError: () => showToast({ text: words.page.errorText }),
      onSettled: onDone,
    })
  }
  return (
    <ConfirmDialog
      isOpen={asked !== null}
      title={representing.endTitle(name)}
      confirmText={representing.end}
      cancelText={words.button.cancel}
      tone="danger"
      isBusy={isPending}
      onConfirm={end}
      onCancel={onDone}
    >
      <p>{representing.endConsequence(name)}</p>
    </ConfirmDialog>
  )
}
