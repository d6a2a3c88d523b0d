/** For tests: every text a catalogue can say, the functions called with sample arguments. */
import type { Messages } from './messages.ts'

export interface Spoken {
  /** `home.waitingCount` */
  readonly key: string
  /** What it says: one text, or a function's for each sample. */
  readonly said: readonly string[]
  /** Names and numbers the text was given and never said. */
  readonly unsaid: readonly string[]
}

type Text = (given: unknown) => string

/** None, one, some, many, and more than are written in words. */
const NUMBERS = [0, 1, 2, 7, 21]

/** Arguments that are numbers; every other named one is a string. */
const COUNTED = new Set(['n', 'done', 'goals', 'actions', 'position'])

export function spokenTexts(words: Messages): Spoken[] {
  return collect(words, [])
}

function collect(node: unknown, path: readonly string[]): Spoken[] {
  const key = path.join('.')
  if (typeof node === 'string') return [{ key, said: [node], unsaid: [] }]
  if (typeof node !== 'function')
    return Object.entries(node as object).flatMap(([name, child]) => collect(child, [...path, name]))
  const text = node as Text
  const takesNamedArguments = /^\(\s*\{/.test(text.toString())
  return [{ key, ...(takesNamedArguments ? sayNamed(text) : sayOne(text)) }]
}

/** Called with a number even where it takes a name: both are written the same way. */
function sayOne(text: Text): Omit<Spoken, 'key'> {
  const said = NUMBERS.map((n) => text(n))
  const takesSomething = text.length > 0
  return { said, unsaid: takesSomething && new Set(said).size === 1 ? ['the argument'] : [] }
}

/** Called with an object that has whatever is asked of it: numbers for counts, else the argument's own name. */
function sayNamed(text: Text): Omit<Spoken, 'key'> {
  const names = new Set<string>()
  const said = NUMBERS.map((n) =>
    text(
      new Proxy(
        {},
        {
          get: (_, property) => {
            const name = String(property)
            if (COUNTED.has(name)) return n
            names.add(name)
            return name.toUpperCase()
          },
        },
      ),
    ),
  )
  // Case aside: an area's name loses its capital inside a sentence.
  const isSaid = (name: string) => said.some((one) => one.toUpperCase().includes(name.toUpperCase()))
  return { said, unsaid: [...names].filter((name) => !isSaid(name)) }
}
