import type { Day } from '@ansvarsgruppe/plan-model'
import { Button, Card, PageHeading, StatusMessage, useToast } from '@ansvarsgruppe/ui'
import { useEffect, type ReactElement } from 'react'
import { ApiError, usePromiseConfidentiality } from '../../api/index.ts'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { firstName } from '../people/person.ts'
import './confidentiality.css'

export interface PromiseScreenProps {
  readonly planId: string
  readonly ownerName: string
  /** It is being promised. */
  readonly onPromise: () => void
}

/** The promise as it is given, what it means in plain words, and one button. */
export function PromiseScreen({ planId, ownerName, onPromise }: PromiseScreenProps): ReactElement {
  const { words } = useWords()
  const { mutate, isPending } = usePromiseConfidentiality(planId)
  const showToast = useToast()
  const owner = firstName(ownerName)
  usePageHeading(words.confidentiality.title)
  return (
    <div className="ag-promise" id="promise">
      <PageHeading
        title={words.confidentiality.title}
        end={<ReadAloudButton part="promise" text={words.readAloud.page} />}
      />
      <p className="ag-promise-lead">{words.promise.lead(owner)}</p>
      <Card as="section" aria-label={words.promise.asWritten}>
        <p className="ag-promise-words">{words.confidentiality.text(owner)}</p>
      </Card>
      <section aria-labelledby="promise-means" className="ag-promise-means">
        <h2 id="promise-means">{words.promise.meansTitle}</h2>
        <ul>
          {words.promise.means.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <div>
        <Button
          loading={isPending}
          onClick={() => {
            onPromise()
            mutate(undefined, {
              onError: (error) => {
                const reason = error instanceof ApiError ? error.reason : 'tryLater'
                showToast({ text: words.refused[reason]({ owner, responsible: '' }) })
              },
            })
          }}
        >
          {words.confidentiality.confirm}
        </Button>
      </div>
      <p className="ag-muted">{words.promise.unsure}</p>
    </div>
  )
}

export interface ReceiptScreenProps {
  /** Null: not said. */
  readonly day: Day | null
  readonly onGoOn: () => void
}

/** That it is kept, and where it is found again. */
export function ReceiptScreen({ day, onGoOn }: ReceiptScreenProps): ReactElement {
  const { words, formats } = useWords()
  usePageHeading(words.confidentiality.title)
  // The button that was pressed is gone: reading goes on here.
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('.ag-status-message-title')
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus()
  }, [])
  return (
    <StatusMessage
      kind="kept"
      title={words.promise.receiptTitle}
      actions={<Button onClick={onGoOn}>{words.promise.toPlan}</Button>}
    >
      {day === null ? undefined : words.promise.receipt(formats.dateLong(day))}
    </StatusMessage>
  )
}
