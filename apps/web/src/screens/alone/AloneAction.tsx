import { ACTION_STATUSES, MESSAGE_LENGTH_MAX, plainText } from '@ansvarsgruppe/plan-model'
import type { AloneActionView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Fact, Facts, Notice, PageHeading, TextField, useToast } from '@ansvarsgruppe/ui'
import { EyeObfuscatedIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type SubmitEvent } from 'react'
import { useAddAloneNote, useSetAloneStatus } from '../../api/index.ts'
import { RichTextView } from '../../rich-text/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { useNow } from '../frame/useNow.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { DuePill } from '../home/DuePill.tsx'
import { firstName } from '../people/person.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { StatusMenu } from '../status/StatusMenu.tsx'

export interface AloneActionProps {
  readonly action: AloneActionView
  /** A note that has been begun. */
  readonly written: string
  readonly onWrite: (text: string) => void
}

/** What is to be done and when, how far it has come, and a place to say how it goes. Nothing else is here to be seen. */
export function AloneAction({ action, written, onWrite }: AloneActionProps): ReactElement {
  const { words, formats } = useWords()
  const { today } = usePlanHere()
  const owner = firstName(action.ownerName)
  usePageHeading(plainText(action.what))
  return (
    <div className="ag-alone">
      <PageHeading
        title={<RichTextView text={action.what} variant="line" />}
        subtitle={words.alone.plan(owner)}
        end={<DuePill due={action.due} today={today} />}
      />
      <div className="ag-stack">
        <Notice icon={<EyeObfuscatedIcon />}>{words.alone.why(owner)}</Notice>
        <Card as="section" className="ag-stack">
          {plainText(action.how) !== '' && (
            <div className="ag-alone-how">
              <p className="ag-muted ag-small">{words.action.how}</p>
              <RichTextView text={action.how} />
            </div>
          )}
          <Facts>
            {action.extent !== '' && (
              <Fact term={words.action.extent}>
                <PlanText>{action.extent}</PlanText>
              </Fact>
            )}
            {action.start !== null && <Fact term={words.action.start}>{formats.dateNear(action.start, today)}</Fact>}
            <Fact term={words.action.due}>
              {action.due === null ? words.action.noDue : formats.dateNear(action.due, today)}
            </Fact>
          </Facts>
          <Status action={action} />
        </Card>
        <Notes action={action} owner={owner} written={written} onWrite={onWrite} />
      </div>
    </div>
  )
}

function Status({ action }: { readonly action: AloneActionView }): ReactElement {
  const { words } = useWords()
  const showToast = useToast()
  const { mutate, isPending, variables } = useSetAloneStatus(action.planId, action.id)
  // What was just chosen shows at once.
  const status = isPending ? variables : action.status
  return (
    <div className="ag-alone-status">
      <h2>{words.alone.status}</h2>
      {action.closed ? (
        <p>{words.actionStatus[status]}</p>
      ) : (
        <StatusMenu
          look="text"
          shown={words.actionStatus[status]}
          status={status}
          statuses={ACTION_STATUSES}
          names={words.actionStatus}
          onChoose={(next) =>
            mutate(next, {
              onSuccess: () => showToast({ text: words.alone.statusSet }),
              onError: () => showToast({ text: words.page.errorText }),
            })
          }
        />
      )}
    </div>
  )
}

function Notes({ action, owner, written, onWrite }: AloneActionProps & { readonly owner: string }): ReactElement {
  const { words, formats } = useWords()
  const now = useNow()
  const heading = useId()
  return (
    <section className="ag-section" aria-labelledby={heading}>
      <h2 id={heading}>{words.alone.notes}</h2>
      <Card className="ag-stack">
        {action.closed ? <p>{words.alone.closed}</p> : <WriteNote {...{ action, owner, written, onWrite }} />}
        {action.notes.length === 0 ? (
          <p className="ag-muted">{words.alone.none}</p>
        ) : (
          <ul className="ag-stack" aria-labelledby={heading}>
            {action.notes.map(({ id, text, at }) => (
              <li key={id} className="ag-alone-note">
                <p className="ag-muted ag-small">
                  <time dateTime={at}>{formats.sentenceStart(formats.said(at, now))}</time>
                </p>
                <p className="ag-message-body">
                  <PlanText>{text}</PlanText>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </section>
  )
}

function WriteNote({ action, owner, written, onWrite }: AloneActionProps & { readonly owner: string }): ReactElement {
  const { words } = useWords()
  const showToast = useToast()
  const { mutate, isPending, isError } = useAddAloneNote(action.planId, action.id)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const text = written.trim()
    if (text === '' || isPending) return
    mutate(text, {
      onSuccess: () => {
        onWrite('')
        showToast({ text: words.alone.sent })
      },
    })
  }
  return (
    <form className="ag-stack ag-stack-close" onSubmit={send}>
      <TextField
        label={words.alone.write}
        description={words.alone.notesRead(owner)}
        error={isError ? words.alone.notSent : undefined}
        value={written}
        onValueChange={onWrite}
        maxLength={MESSAGE_LENGTH_MAX}
        isMultiline
      />
      <div>
        <Button type="submit" loading={isPending}>
          {words.alone.send}
        </Button>
      </div>
    </form>
  )
}
