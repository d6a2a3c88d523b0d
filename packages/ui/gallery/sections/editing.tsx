import { useState, type ReactElement } from 'react'
import { DateField, EditableText, EditButton, SelectField, TextField } from '../../src/index.ts'
import { ActedOn, pressButton } from '../ActedOn.tsx'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}

function Written({ initial, label }: { readonly initial: string; readonly label: string }): ReactElement {
  const [value, setValue] = useState(initial)
  return <TextField label={label} value={value} onValueChange={setValue} />
}

const date = { calendarText: 'Velg i kalenderen', onTextChange: nothing, onDayChange: nothing }

const extents = [
  { value: 'daily', text: 'Hver dag' },
  { value: 'weekly', text: 'Hver uke' },
  { value: 'never', text: 'Kan ikke velges', isDisabled: true },
] as const

export const editing: Section = {
  id: 'editing',
  title: 'Editing',
  entries: [
    {
      title: 'TextField',
      of: [TextField],
      specimens: [
        {
          name: 'empty',
          show: () => <TextField label="Tittel" value="" onValueChange={nothing} placeholder="Hva skal skje?" />,
        },
        { name: 'written', show: () => <Written label="Tittel" initial={SAMI} /> },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => <TextField label="Tittel" value="Besøke gartneriet" onValueChange={nothing} />,
        },
        {
          name: 'with a description',
          show: () => (
            <TextField label="Tittel" description="Én setning, med vanlige ord." value="" onValueChange={nothing} />
          ),
        },
        {
          name: 'error',
          show: () => (
            <TextField label="E-post" value="nora(at)example" error="Skriv en adresse med @." onValueChange={nothing} />
          ),
        },
        { name: 'disabled', show: () => <TextField label="Tittel" value="Fast" isDisabled onValueChange={nothing} /> },
        {
          name: 'several lines',
          show: () => <TextField label="Hvordan" isMultiline value={LONG_TITLE} onValueChange={nothing} />,
        },
        {
          name: 'several lines, error',
          show: () => (
            <TextField label="Hvordan" isMultiline value="" error="Skriv noen ord." onValueChange={nothing} />
          ),
        },
        { name: 'long label', show: () => <TextField label={LONG_WORD} value={LONG_WORD} onValueChange={nothing} /> },
        {
          name: 'professional size',
          isProfessional: true,
          show: () => <TextField label="Tittel" value="Besøke gartneriet" onValueChange={nothing} />,
        },
      ],
    },
    {
      title: 'SelectField',
      of: [SelectField],
      specimens: [
        {
          name: 'rest',
          show: () => <SelectField label="Omfang" value="daily" options={extents} onValueChange={nothing} />,
        },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => <SelectField label="Omfang" value="daily" options={extents} onValueChange={nothing} />,
        },
        {
          name: 'error',
          show: () => (
            <SelectField
              label="Omfang"
              description="Omtrent er godt nok."
              value="weekly"
              error="Velg hvor ofte."
              options={extents}
              onValueChange={nothing}
            />
          ),
        },
        {
          name: 'disabled',
          show: () => <SelectField label="Omfang" value="daily" isDisabled options={extents} onValueChange={nothing} />,
        },
        {
          name: 'long option',
          show: () => (
            <SelectField label="Mål" value="a" options={[{ value: 'a', text: LONG_TITLE }]} onValueChange={nothing} />
          ),
        },
      ],
    },
    {
      title: 'DateField',
      of: [DateField],
      specimens: [
        { name: 'empty', show: () => <DateField {...date} label="Frist 1" text="" day="" example="1.12.2026" /> },
        { name: 'set', show: () => <DateField {...date} label="Frist 2" text="28.2.2027" day="2027-02-28" /> },
        {
          name: 'error',
          show: () => (
            <DateField
              {...date}
              label="Frist 3"
              description="Innenfor planperioden."
              text="28.2.2031"
              day="2031-02-28"
              error="Velg en dag før 28. februar 2027."
            />
          ),
        },
        {
          name: 'disabled',
          show: () => <DateField {...date} label="Frist 4" text="28.2.2027" day="2027-02-28" isDisabled />,
        },
      ],
    },
    {
      title: 'EditButton',
      of: [EditButton],
      specimens: [
        {
          name: 'rest',
          show: () => (
            <EditButton editText="Endre" onClick={nothing}>
              8 timer i uka
            </EditButton>
          ),
        },
        {
          name: 'hover',
          forced: 'hover',
          show: () => (
            <EditButton editText="Endre" onClick={nothing}>
              8 timer i uka
            </EditButton>
          ),
        },
      ],
    },
    {
      title: 'EditableText',
      of: [EditableText],
      specimens: [
        {
          name: 'rest',
          show: () => <EditableText label="Tittel" editText="Endre" value="Besøke gartneriet" onSave={nothing} />,
        },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => <EditableText label="Tittel" editText="Endre" value="Besøke gartneriet" onSave={nothing} />,
        })),
        {
          name: 'being edited in a heading',
          // The only one in the section: what loses focus closes, and one thing at a time can have it.
          page: { height: 190, hasFocus: true },
          show: () => (
            <main className="gallery-alone">
              <ActedOn act={pressButton}>
                <h1>
                  <EditableText label="Tittel på målet" editText="Endre" value={LONG_TITLE} onSave={nothing} />
                </h1>
              </ActedOn>
            </main>
          ),
        },
        {
          name: 'empty',
          show: () => <EditableText label="Omfang" editText="Endre" emptyText="Ikke satt" value="" onSave={nothing} />,
        },
        {
          name: 'may not be changed',
          show: () => <EditableText label="Tittel" editText="Endre" canEdit={false} value={SAMI} onSave={nothing} />,
        },
        {
          name: 'long words',
          show: () => <EditableText label="Tittel" editText="Endre" value={LONG_WORD} onSave={nothing} />,
        },
      ],
    },
  ],
}
