/**
 * Honest people at the page's own editors, in this browser: whatever they do, the guard refuses nothing of it, and
 * readers write nothing. FUZZ_SEED repeats a run, FUZZ_UPDATES lengthens it.
 */
import { expect, test } from '@playwright/test'
import { BuiltPage } from './built-page.ts'

const updates = Number(process.env['FUZZ_UPDATES'] ?? 3_000)
const STEPS_PER_WORLD = 150
/**
 * Worlds in which something was once found: a heading's default level, Enter from a heading into a list, an item
 * indented after an empty list.
 */
const KNOWN_WORLDS = [21_116_379, 22_985_263, 40_605_038, 42_109_648]

/** What the page counts (apps/web/src/rich-text/fuzz/editor-world.ts). */
type Counts = Record<'edits' | 'updates' | 'undone' | 'meetings' | 'joined' | 'beyond' | 'impossible', number>

test('honest editors are never refused', async ({ page }) => {
  test.setTimeout(60_000 + updates * 20)
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
  const built = await BuiltPage.create('apps/web', 'src/rich-text/fuzz')
  const total: Counts = { edits: 0, updates: 0, undone: 0, meetings: 0, joined: 0, beyond: 0, impossible: 0 }
  try {
    await page.goto(built.url)
    for (let world = -KNOWN_WORLDS.length; world <= 0 || total.updates < updates; world++) {
      const known = world < 0 ? KNOWN_WORLDS.at(world) : undefined
      const run = `runEditors(${known ?? seed + world * 7919}, ${STEPS_PER_WORLD})`
      const counts = await page.evaluate<Counts>(run).catch((error: unknown) => {
        throw new Error(`seed ${seed}, world ${world}`, { cause: error })
      })
      for (const key of Object.keys(total) as Array<keyof Counts>) total[key] += counts[key]
    }
  } finally {
    await built.remove()
  }
  process.stdout.write(`editor fuzz, seed ${seed}: ${JSON.stringify(total)}\n`)
  expect(total.undone).toBeGreaterThan(0)
})
