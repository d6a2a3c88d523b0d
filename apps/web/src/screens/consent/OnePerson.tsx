import { AreaTile, Card, Face, TextButton } from '@ansvarsgruppe/ui'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { cellButtonId, untilButtonId, type ConsentPlaces } from './consent-places.ts'
import type { ConsentCell, ConsentCircle, ConsentRow } from './consent-rows.ts'
import { useConsentWords } from './useConsentWords.ts'

export interface OnePersonProps {
  readonly circles: readonly ConsentCircle[]
  /** Null: to be read, not changed. */
  readonly places: ConsentPlaces | null
}

/** The same as the table where there is no room for it: one person at a time, a switch for each area. */
export function OnePerson({ circles, places }: OnePersonProps): ReactElement | null {
  const { words, formats } = useConsentPageWords()
  const { person } = usePlanHere()
  const told = useConsentWords()
  const rows = circles.flatMap((one) => one.rows)
  const [chosen, setChosen] = useState<string | null>(null)
  const row = rows.find(({ participant }) => participant.id === chosen) ?? rows[0]
  if (row === undefined) return null
  const { face, name } = person(row.participant.id)
  const opened = places?.openedIn(row) ?? null
  const forWhom = told.forWhom(row)
  const isWholeOpen = places?.isOpen(row, null) === true
  const isAreaOpen = row.cells.some(({ area }) => places?.isOpen(row, area) === true)
  return (
    <>
      <fieldset className="ag-consent-people" aria-label={words.consentPage.people}>
        {rows.map(({ participant }) => (
          <button
            key={participant.id}
            type="button"
            aria-pressed={participant === row.participant}
            aria-label={person(participant.id).name}
            onClick={() => setChosen(participant.id)}
          >
            <Face person={person(participant.id).face} isDecorative />
            {person(participant.id).firstName}
          </button>
        ))}
      </fieldset>
      <Card as="section" className="ag-consent-one" aria-labelledby="consent-person">
        <div className="ag-consent-one-who">
          <Face person={face} size="l" isDecorative />
          <div>
            <h2 id="consent-person">{name}</h2>
            <p className="ag-muted ag-small">
              {told.title(row.participant)}.{' '}
              {row.consent === undefined
                ? formats.sentenceStart(told.until(row))
                : `${words.consentPage.until} ${told.until(row)}`}
              .
            </p>
            {forWhom !== null && <p className="ag-consent-for-whom ag-small">{forWhom}</p>}
          </div>
        </div>
        <ul>
          {row.cells.map((cell) => (
            <li key={cell.area}>
              <AreaSwitch row={row} cell={cell} places={places} />
              {places?.isOpen(row, cell.area) === true && opened}
            </li>
          ))}
        </ul>
        {places?.mayChange(row, null) === true && (
          <TextButton
            id={untilButtonId(row.participant.id)}
            aria-expanded={isWholeOpen}
            onClick={() => places.press(row, null)}
          >
            {words.consentPage.changePhone}
          </TextButton>
        )}
        {/* The rest of the consent, and the receipt of what was done. */}
        {!isAreaOpen && opened}
      </Card>
    </>
  )
}

interface AreaSwitchProps {
  readonly row: ConsentRow
  readonly cell: ConsentCell
  readonly places: ConsentPlaces | null
}

function AreaSwitch({ row, cell, places }: AreaSwitchProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { person } = usePlanHere()
  const told = useConsentWords()
  const isOn = cell.sight !== 'none'
  return (
    <div className="ag-consent-area">
      <AreaTile area={cell.area} />
      <div>
        <b>{words.area[cell.area]}</b>
        <span className="ag-muted ag-small">{formats.sentenceStart(told.sight(cell))}</span>
      </div>
      {places?.mayChange(row, cell.area) === true && (
        <button
          type="button"
          role="switch"
          className="ag-consent-switch"
          id={cellButtonId(row.participant.id, cell.area)}
          aria-checked={isOn}
          aria-expanded={places.isOpen(row, cell.area)}
          aria-label={told.cell(person(row.participant.id).name, cell)}
          onClick={() => places.press(row, cell.area)}
        >
          {isOn && <CheckmarkIcon aria-hidden />}
        </button>
      )}
    </div>
  )
}
