import { Textarea } from '@digdir/designsystemet-react'
import { FilesIcon, XMarkOctagonIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type ReactNode } from 'react'
import { Button } from '../control/Button.tsx'
import { Card } from '../surface/Card.tsx'

export interface RefusedNoticeProps {
  readonly title: string
  /** Why, in a sentence or two. */
  readonly reason: ReactNode
  /** What the person wrote, kept for copying. */
  readonly keptText?: string | undefined
  /** The accessible name of the box with the kept text: "Teksten din". */
  readonly keptTextLabel: string
  readonly copyText: string
  readonly onCopy: () => void
  /** Further ways out: turn it into a comment, dismiss. */
  readonly actions?: ReactNode
}

/** An edit was refused: why, and the text, which is still here. */
export function RefusedNotice(props: RefusedNoticeProps): ReactElement {
  const titleId = useId()
  return (
    <Card as="section" className="ag-refused" aria-labelledby={titleId}>
      <div role="alert" className="ag-refused-message">
        <p className="ag-refused-title" id={titleId}>
          <XMarkOctagonIcon aria-hidden />
          <span>{props.title}</span>
        </p>
        <div>{props.reason}</div>
      </div>
      {props.keptText !== undefined && (
        <div className="ag-grow" data-value={props.keptText}>
          <Textarea className="ag-text-box" readOnly rows={1} aria-label={props.keptTextLabel} value={props.keptText} />
        </div>
      )}
      <div className="ag-button-row">
        {props.keptText !== undefined && (
          <Button onClick={props.onCopy}>
            <FilesIcon aria-hidden />
            {props.copyText}
          </Button>
        )}
        {props.actions}
      </div>
    </Card>
  )
}
