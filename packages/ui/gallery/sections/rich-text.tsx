import { ArrowUndoIcon, BulletListIcon, LinkIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { RichTextFrame, RichTextToolbar } from '../../src/index.ts'
import type { Section } from '../specimen.ts'
import { LONG_WORD, OWN_WORDS, SAMI } from '../texts.ts'

const nothing = (): void => {}

function Toolbar({ label }: { readonly label: string }): ReactElement {
  return (
    <RichTextToolbar
      label={label}
      tools={[
        { id: 'bold', label: 'Fet', icon: 'F', onPress: nothing, isPressed: true },
        { id: 'list', label: 'Punktliste', icon: <BulletListIcon aria-hidden />, onPress: nothing, isPressed: false },
        { id: 'link', label: 'Lenke', icon: <LinkIcon aria-hidden />, onPress: nothing },
        {
          id: 'undo',
          label: 'Angre',
          icon: <ArrowUndoIcon aria-hidden />,
          onPress: nothing,
          isDisabled: true,
          startsEndGroup: true,
        },
      ]}
    />
  )
}

export const richText: Section = {
  id: 'rich-text',
  title: 'Rich text',
  entries: [
    {
      title: 'RichTextFrame, RichTextToolbar',
      of: [RichTextFrame, RichTextToolbar],
      specimens: [
        {
          name: 'written, with others’ carets and selection',
          isWide: true,
          show: () => (
            <RichTextFrame toolbar={<Toolbar label="Tekstformat" />}>
              <h4>Overskrift i teksten</h4>
              <p>
                {OWN_WORDS.slice(0, 30)}
                <span className="ag-caret ag-person-4" aria-hidden>
                  <span className="ag-caret-label">Fatima</span>
                </span>
                {OWN_WORDS.slice(30)}
              </p>
              <ul>
                <li>
                  <span className="ag-selection ag-person-8">{SAMI}</span>
                </li>
                <li>{LONG_WORD}</li>
              </ul>
              <blockquote>Et sitat fra noen andre.</blockquote>
            </RichTextFrame>
          ),
        },
        {
          name: 'toolbar, hover',
          forced: 'hover',
          show: () => (
            <RichTextFrame toolbar={<Toolbar label="Tekstformat, pekt på" />}>
              <p>Kort tekst.</p>
            </RichTextFrame>
          ),
        },
        {
          name: 'toolbar, focus',
          forced: 'focus-visible',
          show: () => (
            <RichTextFrame toolbar={<Toolbar label="Tekstformat, med fokus" />}>
              <p>Kort tekst.</p>
            </RichTextFrame>
          ),
        },
        {
          name: 'no toolbar',
          show: () => (
            <RichTextFrame>
              <p>Kort tekst.</p>
            </RichTextFrame>
          ),
        },
      ],
    },
  ],
}
