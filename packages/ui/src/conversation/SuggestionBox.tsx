import { PencilLineIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type ReactNode } from 'react'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'

export interface SuggestionBoxProps {
  /** For `showPart`. */
  readonly partId?: string | undefined
  /** Who suggests what: "Fatima foreslår nytt omfang". */
  readonly title: string
  /** The id of the title, for buttons that answer it. */
  readonly titleId?: string | undefined
  readonly time?: string | undefined
  readonly dateTime?: string | undefined
  /** What stands now; left out when something is to be added. */
  readonly before?: ReactNode
  /** What is suggested; left out when something is to be taken away. */
  readonly after?: ReactNode
  /** Said to screen readers before the old words: "Står nå". */
  readonly beforeLabel: string
  /** Said to screen readers before the new words: "Fatima foreslår". */
  readonly afterLabel: string
  readonly reason?: ReactNode
  /** A `Pill` with `tone="owner"` and accept, decline or discuss. */
  readonly actions?: ReactNode
}

/** A suggested change, beside what it would change. Multe, because it waits for the owner. */
export function SuggestionBox(props: SuggestionBoxProps): ReactElement {
  const ownId = useId()
  const titleId = props.titleId ?? ownId
  return (
    <section className="ag-suggestion" data-part={props.partId} aria-labelledby={titleId}>
      <span className="ag-suggestion-icon ag-icon" aria-hidden>
        <PencilLineIcon />
      </span>
      <div className="ag-suggestion-content">
        <p>
          <b id={titleId}>{props.title}</b>{' '}
          {props.time !== undefined && (
            <time className="ag-suggestion-time" dateTime={props.dateTime}>
              {props.time}
            </time>
          )}
        </p>
        <p className="ag-suggestion-change">
          {props.before !== undefined && (
            <>
              <VisuallyHidden>{props.beforeLabel}: </VisuallyHidden>
              <del>{props.before}</del>{' '}
            </>
          )}
          {props.after !== undefined && (
            <>
              <VisuallyHidden>{props.afterLabel}: </VisuallyHidden>
              <ins>{props.after}</ins>
            </>
          )}
        </p>
        {props.reason !== undefined && <div className="ag-suggestion-reason">{props.reason}</div>}
        {props.actions !== undefined && <div className="ag-suggestion-actions">{props.actions}</div>}
      </div>
    </section>
  )
}
