/** What the documents point to is there: a test that has moved or gone no longer shows anything. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['README.md', ...globSync('docs/*.md', { cwd: ROOT })]
const FILES = globSync(['{apps,packages}/*/src/**/*.ts', 'tests/**/*.ts', 'scripts/*.ts'], { cwd: ROOT })
/** Short for where most of them lie. */
const PACKAGE = /^(?:server|web)\//

test.each(DOCUMENTS)('%s: every test it names is there', (document) => {
  const named = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/`([\w./-]+\.test\.ts)`/g)]
  const missing = named
    .map(([, path = '']) => path.replace(PACKAGE, ''))
    .filter((path) => !FILES.some((file) => `/${file}`.endsWith(`/${path}`)))
  expect(missing).toEqual([])
})

test.each(DOCUMENTS)('%s: every file it links to is there', (document) => {
  const linked = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
  const missing = linked.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, dirname(document), path)))
  expect(missing).toEqual([])
})
