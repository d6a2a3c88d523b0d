/** Milliseconds of one frame where there is no screen to ask: tests, and a page drawn on a server. */
const FRAME = 16

/** Runs `work` before the next frame is drawn. Returns how to take it back. */
export function onNextFrame(work: () => void): () => void {
  // A hidden tab draws no frames; what changes there must still arrive, or its "not saved" would be a lie.
  if (typeof document === 'undefined' || document.hidden) {
    const timer = setTimeout(work, FRAME)
    return () => clearTimeout(timer)
  }
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}
