import type * as JsxRuntime from 'react/jsx-dev-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as ui from '../src/index.ts'
import { sectionIds } from './section-ids.ts'
import { sections } from './sections/index.ts'
import { specimenId } from './specimen.ts'

/** What elements were made of while a specimen was rendered. */
const made = vi.hoisted(() => new Set<unknown>())

vi.mock('react/jsx-dev-runtime', async (importOriginal) => {
  const runtime = await importOriginal<typeof JsxRuntime>()
  return {
    ...runtime,
    jsxDEV: (...args: Parameters<typeof runtime.jsxDEV>) => {
      made.add(args[0])
      return runtime.jsxDEV(...args)
    },
  }
})

const entries = sections.flatMap((section) => section.entries)

/** Exports with a capital are components; hooks, functions and lists begin with a small letter. */
const components = Object.entries(ui).filter(([name]) => /^[A-Z]/.test(name))

test.each(components)('%s has an entry in the gallery', (_, component) => {
  expect(entries.some((entry) => entry.of.includes(component))).toBe(true)
})

describe('what an entry is of is what it shows', () => {
  beforeEach(() => made.clear())

  test.each(entries.map((entry) => [entry.title, entry] as const))('%s', (_, entry) => {
    for (const specimen of entry.specimens) renderToStaticMarkup(specimen.show())
    const names = entry.of.filter((component) => !made.has(component)).map(nameOf)
    expect(names).toEqual([])
  })
})

test.each(sections.map((section) => [section.title, section] as const))(
  'every specimen of %s has an address of its own',
  (_, section) => {
    const ids = section.entries.flatMap((entry) => entry.specimens.map((specimen) => specimenId(entry, specimen)))
    expect(new Set(ids).size).toBe(ids.length)
  },
)

test('the list of addresses, by which the browser tests go, holds every section', () => {
  expect(sections.map(({ id }) => id)).toEqual(sectionIds)
})

test.each(sections.map((section) => [section.title, section] as const))(
  'at most one specimen of %s has focus',
  (_, section) => {
    const focused = section.entries.flatMap(({ specimens }) => specimens.filter(({ page }) => page?.hasFocus === true))
    expect(focused.length).toBeLessThanOrEqual(1)
  },
)

function nameOf(component: unknown): string {
  return components.find(([, each]) => each === component)?.[0] ?? 'something the package does not export'
}
