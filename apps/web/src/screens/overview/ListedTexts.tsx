import { byOrder, SHORT_TEXT_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Chips, EditableText, IconButton, TextButton } from '@ansvarsgruppe/ui'
import { CheckmarkIcon, PencilIcon, PlusIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { ReadableSection } from '../../read-aloud/index.ts'
import { PlanText, useTextLang, useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { useInterrupted } from '../editing/useInterrupted.ts'
import { useRemoval } from '../editing/useRemoval.ts'
import { useOverviewHere, type ListName } from './overview-room.ts'
import { addListed, changeListed } from './overview-writing.ts'

export interface ListedTextsProps {
  readonly list: ListName
  readonly title: string
  readonly empty: string
  readonly add: string
}

/** Short, equal things: strengths, needs. Those who may add to them, and change them where they stand. */
export function ListedTexts({ list, title, empty, add }: ListedTextsProps): ReactElement {
  return (
    <ReadableSection id={list} title={title}>
      <Listed list={list} label={title} empty={empty} add={add} />
    </ReadableSection>
  )
}

export interface ListedProps extends Omit<ListedTextsProps, 'title'> {
  readonly label: string
}

/** The list without its heading. */
export function Listed({ list, label, empty, add }: ListedProps): ReactElement {
  const { words } = useWords()
  const langOf = useTextLang()
  const { session, snapshot, may } = useOverviewHere()
  const { remove } = useRemoval(session)
  const interrupted = useInterrupted(session)
  const [isChanging, setIsChanging] = useState(false)
  const entries = snapshot.collections[list].filter(({ removed }) => removed === null).toSorted(byOrder)
  return (
    <>
      {entries.length === 0 ? (
        empty !== '' && <p className="ag-muted">{empty}</p>
      ) : (
        <Chips
          label={label}
          chips={entries.map((entry) => ({
            id: entry.id,
            content: !isChanging ? (
              <PlanText>{entry.text}</PlanText>
            ) : (
              <EditableText
                value={entry.text}
                lang={langOf(entry.text)}
                label={words.label.edit(label)}
                editText={words.button.edit}
                canEdit={may.change(list, entry, 'text')}
                maxLength={SHORT_TEXT_LENGTH_MAX}
                onSave={(text) => changeListed(session, list, entry.id, text)}
                onInterrupted={(text) =>
                  interrupted({ collection: list, entry: entry.id, field: 'text' }, text, () =>
                    changeListed(session, list, entry.id, text),
                  )
                }
              />
            ),
            action:
              isChanging && may.remove(list, entry) ? (
                <IconButton
                  label={words.label.remove(entry.text)}
                  icon={<XMarkIcon aria-hidden />}
                  onClick={() => remove(list, entry.id, words.undo.deleted(entry.text))}
                />
              ) : undefined,
          }))}
        />
      )}
      {may.create(list) && (
        <Disclosed
          draftKey={`new/${list}`}
          renderButton={(opening) => (
            <div className="ag-button-row">
              <TextButton {...opening} icon={<PlusIcon aria-hidden />}>
                {add}
              </TextButton>
              {entries.length > 0 && (
                <TextButton
                  icon={isChanging ? <CheckmarkIcon aria-hidden /> : <PencilIcon aria-hidden />}
                  aria-label={isChanging ? words.button.done : words.label.edit(label)}
                  onClick={() => setIsChanging(!isChanging)}
                >
                  {isChanging ? words.button.done : words.button.edit}
                </TextButton>
              )}
            </div>
          )}
        >
          {(close) => (
            <TextForm
              draftKey={`new/${list}`}
              label={add}
              submitText={words.button.add}
              maxLength={SHORT_TEXT_LENGTH_MAX}
              onSubmit={(text) => {
                addListed(session, list, text, entries)
                close()
              }}
              onCancel={close}
            />
          )}
        </Disclosed>
      )}
    </>
  )
}
