/** Milliseconds of one frame where there is no screen to ask: tests, and a page drawn on a server. */
const FRAME = 16
/**
 * Milliseconds after which a frame that was not drawn is no longer waited for. A hidden or covered tab draws none; what
 * changes there must still arrive, or its "not saved" would be a lie.
 */
const FRAME_LATEST = 250

/** Runs `work` before the next frame is drawn. Returns how to take it back. */
export function onNextFrame(work: () => void): () => void {
  if (typeof document === 'undefined' || document.hidden) {
    const timer = setTimeout(work, FRAME)
    return () => clearTimeout(timer)
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, FRAME_LATEST)
  return takeBack

  function once(): void {
    takeBack()
    work()
  }
  function takeBack(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Runs `work` right after the next frame was drawn; `took`: milliseconds from its beginning. Returns how to take it back. */
export function afterNextFrame(work: (took: number) => void): () => void {
  let takeBack = onNextFrame(() => {
    const began = performance.now()
    const timer = setTimeout(() => work(performance.now() - began))
    takeBack = () => clearTimeout(timer)
  })
  return () => takeBack()
}
