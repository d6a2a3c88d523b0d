import { AreaTile, Card, Face, VisuallyHidden } from '@ansvarsgruppe/ui'
import { ClockIcon } from '@navikt/aksel-icons'
import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useCircleName } from '../group/useCircleName.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { cellButtonId, untilButtonId, type ConsentPlaces } from './consent-places.ts'
import type { ConsentCell, ConsentCircle, ConsentRow } from './consent-rows.ts'
import { Sight } from './Sight.tsx'
import { useConsentWords } from './useConsentWords.ts'

export interface MatrixTableProps {
  readonly circles: readonly ConsentCircle[]
  /** Null: to be read, not changed. */
  readonly places: ConsentPlaces | null
}

/** Participants by areas: filled or empty at a glance, and what is pressed opens under its own row. */
export function MatrixTable({ circles, places }: MatrixTableProps): ReactElement {
  const { words } = useConsentPageWords()
  const { plan } = usePlanHere()
  const circleName = useCircleName()
  const table = useRef<HTMLTableElement>(null)
  const columns = plan.lifeAreas.length + 2

  /** From box to box by arrows, too: Tab would pass seventy of them. */
  function moveOnArrow(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    const here = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined
    if (step === undefined || here === undefined) return
    const [row = 0, column = 0] = here.split('/').map(Number)
    const next = table.current?.querySelector<HTMLElement>(`[data-at="${row + step[0]}/${column + step[1]}"]`)
    if (next === null || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  const inOrder = circles.flatMap((circle) => circle.rows)
  return (
    <Card className="ag-consent-card">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons are what one presses */}
      <table ref={table} className="ag-consent-table" onKeyDown={moveOnArrow}>
        <caption>
          <VisuallyHidden>{words.consentPage.title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{words.home.person}</VisuallyHidden>
            </th>
            {plan.lifeAreas.map((area) => (
              <th key={area} scope="col">
                <AreaTile area={area} size="s" />
                {words.area[area]}
              </th>
            ))}
            <th scope="col">{words.consentPage.until}</th>
          </tr>
        </thead>
        {circles.map(({ circle, rows }) => (
          <tbody key={circle}>
            <tr>
              <th className="ag-consent-circle" scope="rowgroup" colSpan={columns}>
                {circleName(circle)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.participant.id} row={row} number={inOrder.indexOf(row)} columns={columns} places={places} />
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface RowProps {
  readonly row: ConsentRow
  readonly number: number
  readonly columns: number
  readonly places: ConsentPlaces | null
}

function Row({ row, number, columns, places }: RowProps): ReactElement {
  const { words } = useConsentPageWords()
  const { person } = usePlanHere()
  const told = useConsentWords()
  const { participant, cells } = row
  const forWhom = told.forWhom(row)
  const { face, name } = person(participant.id)
  const opened = places?.openedIn(row) ?? null
  return (
    <>
      <tr>
        <th scope="row">
          <span className="ag-consent-who">
            <Face person={face} size="s" isDecorative />
            <span>
              <b>{name}</b>
              <small>{told.title(participant)}</small>
              {forWhom !== null && <small className="ag-consent-for-whom">{forWhom}</small>}
            </span>
          </span>
        </th>
        {cells.map((cell, column) => (
          <td key={cell.area}>
            <Cell row={row} cell={cell} at={`${number}/${column}`} places={places} />
          </td>
        ))}
        <td className="ag-consent-until" data-soon={told.endsSoon(row)}>
          {places === null || !places.mayChange(row, null) ? (
            <span>{told.until(row)}</span>
          ) : (
            <button
              type="button"
              id={untilButtonId(participant.id)}
              data-at={`${number}/${cells.length}`}
              aria-label={words.consentPage.change({ grantee: name, until: told.until(row) })}
              aria-expanded={places.isOpen(row, null)}
              onClick={() => places.press(row, null)}
            >
              {told.endsSoon(row) && <ClockIcon aria-hidden />}
              {told.until(row)}
            </button>
          )}
        </td>
      </tr>
      {opened !== null && (
        <tr className="ag-consent-opened">
          <td colSpan={columns}>{opened}</td>
        </tr>
      )}
    </>
  )
}

interface CellProps {
  readonly row: ConsentRow
  readonly cell: ConsentCell
  /** Row and column, for arrows. */
  readonly at: string
  readonly places: ConsentPlaces | null
}

function Cell({ row, cell, at, places }: CellProps): ReactElement {
  const { person } = usePlanHere()
  const told = useConsentWords()
  const { name } = person(row.participant.id)
  const look = {
    className: `ag-consent-cell ag-area-${cell.area}`,
    'data-sight': cell.sight,
    'data-oral': cell.isOral,
  }
  if (places === null || !places.mayChange(row, cell.area))
    return (
      <span {...look}>
        <Sight sight={cell.sight} />
        <VisuallyHidden>{told.sight(cell)}</VisuallyHidden>
      </span>
    )
  return (
    <button
      {...look}
      type="button"
      id={cellButtonId(row.participant.id, cell.area)}
      data-at={at}
      aria-label={told.cell(name, cell)}
      aria-expanded={places.isOpen(row, cell.area)}
      onClick={() => places.press(row, cell.area)}
    >
      <Sight sight={cell.sight} />
    </button>
  )
}
