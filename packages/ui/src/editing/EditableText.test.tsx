import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EditableText } from './EditableText.tsx'

const props = { value: 'Korøving', label: 'Tiltak', editText: 'Endre', onSave: () => {} }

test('whoever may edit gets a button that says what it does', () => {
  const markup = renderToStaticMarkup(<EditableText {...props} />)
  expect(markup).toMatch(/<button[^>]*aria-describedby="([^"]+)".*id="\1">Endre</)
})

test('whoever may not edit gets plain text', () => {
  const markup = renderToStaticMarkup(<EditableText {...props} canEdit={false} />)
  expect(markup).toContain('Korøving')
  expect(markup).not.toContain('button')
})

test('an empty text says what belongs there', () => {
  expect(renderToStaticMarkup(<EditableText {...props} value="" emptyText="Ingen beskrivelse" />)).toContain(
    'Ingen beskrivelse',
  )
})
