import { describe, expect, test } from 'vitest'
import { FIRST_SCREEN_BYTES_MAX, filesFor, tooLarge, type Manifest } from './page-size.ts'

/** As the build is: the editor is fetched when it is first needed, so nothing imports it statically. */
const BUILD: Manifest = {
  'index.html': { file: 'index.js' },
  'src/page.tsx': { file: 'page.js', imports: ['_shared.js', 'index.html'] },
  'src/screens/home/HomeScreen.tsx': { file: 'home.js', imports: ['_shared.js'] },
  'src/screens/plan/PlanScreen.tsx': { file: 'plan.js', imports: ['_shared.js'] },
  'src/screens/overview/OverviewScreen.tsx': { file: 'overview.js', imports: ['_shared.js', '_rows.js'] },
  'src/rich-text/LoadedEditor.tsx': { file: 'editor.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js' },
  '_rows.js': { file: 'rows.js', imports: ['_shared.js'] },
}
const SIZES: Readonly<Record<string, number>> = { 'shared.js': 120_000, 'page.js': 70_000, 'editor.js': 137_000 }
const sizeOf = (file: string): number => SIZES[file] ?? 5_000

describe('what a screen needs', () => {
  test('is its sources and all they import, each once', () => {
    const files = filesFor(BUILD, ['index.html', 'src/page.tsx', 'src/screens/overview/OverviewScreen.tsx'])
    expect(files.toSorted()).toEqual(['index.js', 'overview.js', 'page.js', 'rows.js', 'shared.js'])
  })

  test('a source that moved is missed, not left out', () => {
    expect(() => filesFor(BUILD, ['src/moved.tsx'])).toThrow('The build has no src/moved.tsx')
  })
})

describe('the first screens', () => {
  test('fit', () => expect(tooLarge(BUILD, sizeOf)).toEqual([]))

  test('and so does the first script, until it imports what all screens share', () => {
    const late: Manifest = { ...BUILD, 'index.html': { file: 'index.js', imports: ['_shared.js'] } }
    expect(tooLarge(late, sizeOf)).toEqual([
      'The first script needs 125 kB of JavaScript, gzip; 5 kB are allowed. Largest: shared.js 120 kB, index.js 5 kB.',
    ])
  })

  test('do not, once something imports the editor statically', () => {
    const overview = BUILD['src/screens/overview/OverviewScreen.tsx']!
    const eager: Manifest = {
      ...BUILD,
      'src/screens/overview/OverviewScreen.tsx': {
        ...overview,
        imports: [...(overview.imports ?? []), 'src/rich-text/LoadedEditor.tsx'],
      },
    }
    const [sentence, ...others] = tooLarge(eager, sizeOf)
    expect(others).toEqual([])
    expect(sentence).toMatch(/^The overview needs 347 kB .* Largest: editor\.js 137 kB/)
    expect(FIRST_SCREEN_BYTES_MAX).toBe(250_000)
  })
})
