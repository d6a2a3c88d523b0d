/** A page for tests: worlds of people who write with the page's own editors, run when the test asks for them. */
import { EditorWorld, type EditorCounts } from './editor-world.ts'

declare global {
  // oxlint-disable-next-line no-var -- how TypeScript knows a property of the page's global
  var runEditors: (seed: number, steps: number) => Promise<EditorCounts>
}

globalThis.runEditors = async (seed, steps) => {
  const world = new EditorWorld(seed, document.querySelector('#editors') ?? document.body)
  try {
    await world.run(steps)
    return world.counts
  } finally {
    world.destroy()
  }
}
