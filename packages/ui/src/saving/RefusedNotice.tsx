import { Textarea } from '@digdir/designsystemet-react'
import { FilesIcon, XMarkOctagonIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type ReactNode } from 'react'
import { classNames } from '../classNames.ts'
import { Button } from '../control/Button.tsx'
import { Card } from '../surface/Card.tsx'

/** Words of the person, from one place. */
export interface KeptWordsText {
  readonly id: string
  readonly text: string
  /** Whether they stand elsewhere on the page: then they can be copied here, and are not shown twice. */
  readonly standElsewhere?: boolean | undefined
  /** Where they were meant for; shown where there are several. */
  readonly place?: ReactNode
  /** Beside the copying: another place for them. */
  readonly actions?: ReactNode
  /** What else is to be said of them. */
  readonly note?: ReactNode
}

export interface RefusedNoticeProps {
  readonly title: string
  /** Why, in a sentence or two. */
  readonly reason: ReactNode
  /** `stopped`: nothing is lost, but the person may not go on writing. */
  readonly kind?: 'refused' | 'stopped' | undefined
  /** What the person wrote, kept for copying. */
  readonly texts?: readonly KeptWordsText[] | undefined
  /** The accessible name of a box with kept text: "Teksten din". */
  readonly keptTextLabel: string
  readonly copyText: string
  readonly onCopy: (text: string) => void
  /** Further ways out: dismiss. */
  readonly actions?: ReactNode
}

/** An edit was refused, or writing came to an end: why, and the text, which is still here. */
export function RefusedNotice(props: RefusedNoticeProps): ReactElement {
  const { kind = 'refused', texts = [] } = props
  const titleId = useId()
  const Icon = kind === 'refused' ? XMarkOctagonIcon : PadlockLockedIcon
  const [only] = texts.length === 1 ? texts : []
  return (
    <Card as="section" className={classNames('ag-refused', `ag-refused-${kind}`)} aria-labelledby={titleId}>
      <div role="alert" className="ag-refused-message">
        <p className="ag-refused-title" id={titleId}>
          <Icon aria-hidden />
          <span>{props.title}</span>
        </p>
        <div>{props.reason}</div>
      </div>
      {texts.map(
        (kept) => kept.standElsewhere !== true && <Kept key={kept.id} {...props} kept={kept} isOnly={kept === only} />,
      )}
      <div className="ag-button-row">
        {only !== undefined && <Ways {...props} kept={only} />}
        {props.actions}
      </div>
    </Card>
  )
}

interface KeptProps extends RefusedNoticeProps {
  readonly kept: KeptWordsText
}

function Kept({ kept, isOnly, ...props }: KeptProps & { readonly isOnly: boolean }): ReactElement {
  const placeId = useId()
  const boxId = useId()
  const { place } = kept
  return (
    <div className="ag-refused-kept">
      {place !== undefined && (
        <p className="ag-refused-place" id={placeId}>
          {place}
        </p>
      )}
      <div className="ag-grow" data-value={kept.text}>
        <Textarea
          id={boxId}
          className="ag-text-box"
          readOnly
          rows={1}
          aria-label={props.keptTextLabel}
          aria-describedby={place === undefined ? undefined : placeId}
          value={kept.text}
        />
      </div>
      {kept.note !== undefined && <p className="ag-muted ag-small">{kept.note}</p>}
      {!isOnly && (
        <div className="ag-button-row">
          <Ways {...props} kept={kept} describedBy={place === undefined ? undefined : placeId} />
        </div>
      )}
    </div>
  )
}

/** What can be done with the words. Of several alike, each says which. */
function Ways({ kept, copyText, onCopy, describedBy }: KeptProps & { readonly describedBy?: string | undefined }) {
  return (
    <>
      <Button
        variant={describedBy === undefined ? 'primary' : 'secondary'}
        aria-describedby={describedBy}
        onClick={() => onCopy(kept.text)}
      >
        <FilesIcon aria-hidden />
        {copyText}
      </Button>
      {kept.actions}
    </>
  )
}
