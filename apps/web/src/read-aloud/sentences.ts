/**
 * Text cut into what is read in one breath. One utterance per sentence: Chromium falls silent in utterances longer than
 * about fifteen seconds, and a person can stop, go on and go back only between them.
 */

export interface Span {
  /** Indexes in the text; `end` is after the last character. */
  readonly start: number
  readonly end: number
}

/** Characters of the longest utterance: well under fifteen seconds, slowly read. */
export const SPAN_LENGTH_MAX = 180

/** A full stop after these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|ca|dvs|evt|e\.g|f\.eks|i\.e|jf|kl|nr|mr|mrs|m\.m|o\.l|osv|pga|tlf|t\.d|\p{L})\.$/iu
/** `22. november`: an ordinal's full stop is followed by a small letter or a figure. */
const ORDINAL = /\d\.$/u

/** Without the white space around each; what has neither letter nor figure is left out. */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/[.!?…]+["»”’)]*(?=\s|$)|\n+/gu)) {
    const end = index + (/^\S+/u.exec(text.slice(index))?.[0].length ?? 0)
    if (text[index] !== '\n' && !endsSentence(text.slice(start, end), text.slice(end))) continue
    spans.push({ start, end })
    start = end
  }
  spans.push({ start, end: text.length })
  return spans
    .map((span) => trimmed(text, span))
    .filter(({ start: from, end }) => /[\p{L}\p{N}]/u.test(text.slice(from, end)))
    .flatMap((span) => inBreaths(text, span))
}

function endsSentence(before: string, after: string): boolean {
  if (!before.endsWith('.')) return true
  const next = after.trimStart()
  if (next === '') return true
  if (ORDINAL.test(before)) return !/^[\p{Ll}\p{N}]/u.test(next)
  return !ABBREVIATION.test(before)
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

/** A long sentence is cut at its commas, else at a space. */
function inBreaths(text: string, { start, end }: Span): Span[] {
  if (end - start <= SPAN_LENGTH_MAX) return [{ start, end }]
  const window = text.slice(start, start + SPAN_LENGTH_MAX)
  const pause = Math.max(...[', ', '; ', ': ', ' – '].map((sign) => window.lastIndexOf(sign)))
  const space = window.lastIndexOf(' ')
  const cut = start + (pause > SPAN_LENGTH_MAX / 3 ? pause + 1 : space > 0 ? space : SPAN_LENGTH_MAX)
  return [trimmed(text, { start, end: cut }), ...inBreaths(text, trimmed(text, { start: cut, end }))]
}
