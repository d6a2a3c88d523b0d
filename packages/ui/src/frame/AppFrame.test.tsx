import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AppFrame } from './AppFrame.tsx'
import { BottomBar } from './BottomBar.tsx'
import { HeaderBar } from './HeaderBar.tsx'
import { SideNavigation } from './SideNavigation.tsx'

const entries = Array.from({ length: 6 }, (_, index) => ({
  id: `e${index}`,
  text: `Sted ${index}`,
  icon: null,
  href: `/${index}`,
  isCurrent: index === 1,
}))

const markup = renderToStaticMarkup(
  <AppFrame
    skipLinkText="Hopp til innholdet"
    header={<HeaderBar brandName="Individuell plan" brandHref="/" />}
    navigation={<SideNavigation label="Planen" groups={[{ id: 'g', heading: 'Sammen', items: entries }]} />}
    bottomBar={<BottomBar label="Snarveier" entries={entries} />}
  >
    <p>Innhold</p>
  </AppFrame>,
)

test('everybody meets skip link, header, navigation, content and bottom bar in that order', () => {
  const places = ['href="#main"', '<header', 'ag-side"', '<main id="main"', 'ag-bottom"'].map((part) =>
    markup.indexOf(part),
  )
  expect(places).not.toContain(-1)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
})

test('the bottom bar holds five, the side navigation everything', () => {
  expect(markup.match(/ag-bottom-entry"/g)).toHaveLength(5)
  expect(markup.match(/ag-side-link"/g)).toHaveLength(6)
})

test('the current place is said once in each navigation', () => {
  expect(markup.match(/aria-current="page"/g)).toHaveLength(2)
})

test('markup has no style attribute, which a strict Content Security Policy would refuse', () => {
  expect(markup).not.toContain('style=')
})
