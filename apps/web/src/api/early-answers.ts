/**
 * Answers that were asked for before the code that needs them was here. Each is given out once, to the first who asks:
 * it was current when the page was opened, and whoever asks again wants to know what is current then.
 */
interface Early {
  readonly answer: Promise<Response>
  /** What a good answer said, once it is here. */
  arrived: { readonly json: unknown } | null
}

const answers = new Map<string, Early>()

/** Resolves when the answer is here, whatever it is. */
export function beginEarly(path: string): Promise<void> {
  const answer = fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' } })
  const early: Early = { answer, arrived: null }
  answers.set(path, early)
  return keep(early)
}

/** The answer, which may be a no; null when it was not asked for, or has been taken. */
export function takeEarly(path: string): Promise<Response> | null {
  const early = answers.get(path)
  answers.delete(path)
  return early?.answer ?? null
}

/** What a good answer said, if it is here already: then the first drawing has it. Undefined: ask as usual. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what the path answers, as `request` says it
export function takeArrived<Answer>(path: string): Answer | undefined {
  const arrived = answers.get(path)?.arrived ?? null
  if (arrived === null) return undefined
  answers.delete(path)
  return arrived.json as Answer
}

async function keep(early: Early): Promise<void> {
  try {
    const answer = await early.answer
    // A copy: whoever takes the answer before this is read reads it, too.
    if (answer.ok) early.arrived = { json: await answer.clone().json() }
  } catch {
    // Whoever takes it hears that it failed; if nobody does, nobody needs to know.
  }
}
