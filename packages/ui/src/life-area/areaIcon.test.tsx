import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { areaIcon } from './areaIcon.ts'
import { lifeAreas } from './lifeArea.ts'

test.each(lifeAreas)('%s has an icon', (area) => {
  expect(renderToStaticMarkup(createElement(areaIcon(area)))).toContain('<path')
})

test('no two life areas share an icon', () => {
  expect(new Set(lifeAreas.map((area) => areaIcon(area))).size).toBe(lifeAreas.length)
})
