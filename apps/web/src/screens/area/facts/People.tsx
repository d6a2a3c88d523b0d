import type { ParticipantId } from '@ansvarsgruppe/plan-model'
import {
  Checkbox,
  EditButton,
  Face,
  FaceName,
  FaceStack,
  Fact,
  Fieldset,
  Menu,
  TextButton,
  type MenuItem,
} from '@ansvarsgruppe/ui'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { useWords } from '../../../words/index.ts'
import { useEditing } from '../../editing/useEditing.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import type { Action } from '../area-room.ts'
import { useDistribution, useMayDistribute, type Distribution } from './distribution.ts'

const NOBODY = 'nobody'

/** Who has promised to do it, and with whom. */
export function People({ action }: { readonly action: Action }): ReactElement {
  const mayDistribute = useMayDistribute()
  const distribution = useDistribution(action)
  const { contributors } = distribution
  return (
    <>
      {mayDistribute ? <ChosenResponsible {...distribution} /> : <Responsible {...distribution} />}
      {mayDistribute ? (
        <ChosenTogether {...distribution} />
      ) : (
        contributors.length > 0 && <Together contributors={contributors} />
      )}
    </>
  )
}

function Responsible({ responsible }: Pick<Distribution, 'responsible'>): ReactElement {
  const { words } = useWords()
  return (
    <Fact term={words.action.responsible}>
      <ResponsibleName responsible={responsible} />
    </Fact>
  )
}

function ResponsibleName({ responsible }: Pick<Distribution, 'responsible'>): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  if (responsible === null) return <span className="ag-muted">{words.action.noResponsible}</span>
  const { face, firstName } = person(responsible)
  return <FaceName person={face}>{firstName}</FaceName>
}

function ChosenResponsible({ responsible, contributors, able, outside, set }: Distribution): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const items: readonly MenuItem[] = [
    ...able.map(({ id, name }): MenuItem => ({
      id,
      text: name,
      icon: <Face person={person(id).face} size="s" isDecorative />,
      isCurrent: id === responsible,
      onSelect: () => set({ responsible: id, contributors: contributors.filter((each) => each !== id) }),
    })),
    ...outside.map(({ id, name }): MenuItem => ({
      id,
      text: words.alone.outside({ name }),
      icon: <Face person={person(id).face} size="s" isDecorative />,
      onSelect: () => set({ responsible: id, contributors: contributors.filter((each) => each !== id) }),
    })),
    {
      id: NOBODY,
      text: words.action.noResponsible,
      isCurrent: responsible === null,
      onSelect: () => set({ responsible: null, contributors }),
    },
  ]
  return (
    <Fact term={words.action.responsible}>
      <Menu
        look="text"
        placement="bottom-start"
        trigger={
          <>
            <span className="ag-visually-hidden">{words.action.responsible}: </span>
            <ResponsibleName responsible={responsible} />
            <ChevronDownIcon aria-hidden />
          </>
        }
        items={items}
      />
    </Fact>
  )
}

function Together({ contributors }: Pick<Distribution, 'contributors'>): ReactElement {
  const { words } = useWords()
  return (
    <Fact term={words.action.together}>
      <TogetherNames contributors={contributors} />
    </Fact>
  )
}

function TogetherNames({ contributors }: Pick<Distribution, 'contributors'>): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const people = contributors.map(person)
  return (
    <span className="ag-face-name">
      <span aria-hidden className="ag-contents">
        <FaceStack persons={people.map(({ face }) => face)} label={words.action.together} />
      </span>
      <span>{people.map(({ firstName }) => firstName).join(', ')}</span>
    </span>
  )
}

function ChosenTogether({ responsible, contributors, able, set }: Distribution): ReactElement {
  const { words } = useWords()
  const { isEditing, begin, end, returnTo } = useEditing()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that opened this is gone.
    if (isEditing) box.current?.querySelector('input')?.focus()
  }, [isEditing])
  if (!isEditing) {
    return (
      <Fact term={words.action.together}>
        <EditButton ref={returnTo} editText={words.button.edit} onClick={begin}>
          <span className="ag-visually-hidden">{words.action.together}: </span>
          {contributors.length === 0 ? (
            <span className="ag-editable-empty">{words.facts.none}</span>
          ) : (
            <TogetherNames contributors={contributors} />
          )}
        </EditButton>
      </Fact>
    )
  }
  const toggle = (id: ParticipantId, isIn: boolean): void =>
    set({
      responsible,
      contributors: isIn ? [...contributors, id] : contributors.filter((contributor) => contributor !== id),
    })
  return (
    <Fact term={words.action.together} isOpen>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape is the keyboard's way out */}
      <div
        ref={box}
        className="ag-area-people"
        onKeyDown={(event) => {
          if (event.key === 'Escape') end('keyboard')
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{words.action.chooseTogether}</Fieldset.Legend>
          {able
            .filter(({ id }) => id !== responsible)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                value={id}
                checked={contributors.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
            ))}
        </Fieldset>
        <TextButton onClick={() => end('keyboard')}>{words.button.done}</TextButton>
      </div>
    </Fact>
  )
}
