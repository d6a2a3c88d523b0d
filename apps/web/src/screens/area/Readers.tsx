import { FaceStack, OnlyNarrow, OnlyWide, TextButton } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import { useId, useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere } from './area-room.ts'

/** Who may see the area: faces where there is room, elsewhere their names for whoever asks. */
export function Readers(): ReactElement {
  return (
    <>
      <OnlyWide>
        <Faces />
      </OnlyWide>
      <OnlyNarrow>
        <Names />
      </OnlyNarrow>
    </>
  )
}

function Faces(): ReactElement {
  const { words } = useWords()
  const { area } = useAreaHere()
  const { readersOf, person } = usePlanHere()
  return (
    <span className="ag-area-readers" data-unread>
      <EyeIcon aria-hidden />
      {words.areaPage.readers}
      <FaceStack persons={readersOf(area).map(({ id }) => person(id).face)} label={words.areaPage.readers} max={8} />
    </span>
  )
}

function Names(): ReactElement {
  const { words, formats } = useWords()
  const { area } = useAreaHere()
  const { plan, readersOf, person } = usePlanHere()
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const others = readersOf(area).filter((reader) => reader.id !== plan.me)
  const names = [words.comment.you, ...others.map((reader) => person(reader.id).firstName)]
  return (
    <div data-unread>
      <TextButton
        icon={<EyeIcon aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.areaPage.whoSees}
      </TextButton>
      <p id={id} hidden={!isOpen}>
        {words.areaPage.readersList(formats.list(names))}
      </p>
    </div>
  )
}
