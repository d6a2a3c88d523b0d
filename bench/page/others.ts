/**
 * Other people who type, in a process of their own so that they take no time from what is measured:
 *
 *   node others.ts <url> <room> <action> <keys per second> <seconds> <person> <person> …
 *
 * Each is a connection of its own, signed in as that person, with a caret in the text. Says "ready" once all are in,
 * and how many keys they pressed at the end.
 */
import * as Y from 'yjs'
import { join, signIn } from './sign-in.ts'

const [url = '', room = '', action = '', rate = '5', seconds = '60', ...people] = process.argv.slice(2)
const WORDS = 'vi skriver sammen om det som er viktig for Nora '
/** A line of this length is begun anew, as people do. */
const LINE_LENGTH = 120

const cookies = new Map<string, Promise<string>>()
for (const person of people) if (!cookies.has(person)) cookies.set(person, signIn(url, person))
const joined = await Promise.all(people.map(async (person) => join(url, (await cookies.get(person)) ?? '', room)))
process.send?.('ready')

let typed = 0
const timers = joined.map(({ doc, provider }, index) => {
  const entry = doc.getMap('actions').get(action) as Y.Map<unknown>
  const text = entry.get('how') as Y.XmlFragment
  let line: Y.XmlText | null = null
  const type = (): void => {
    if (line === null || line.length >= LINE_LENGTH) {
      const block = new Y.XmlElement('paragraph')
      line = new Y.XmlText()
      block.insert(0, [line])
      text.insert(text.length, [block])
    }
    line.insert(line.length, WORDS[typed % WORDS.length] ?? ' ')
    typed += 1
    const caret = Y.createRelativePositionFromTypeIndex(line, line.length)
    provider.awareness.setLocalState({ cursor: { anchor: caret, head: caret }, focus: `actions/${action}/how` })
  }
  const every = 1000 / Number(rate)
  return setTimeout(() => timers.push(setInterval(type, every)), (index * every) / joined.length)
})
setTimeout(
  () => {
    for (const timer of timers) clearInterval(timer)
    process.send?.(typed)
    process.exit(0)
  },
  Number(seconds) * 1000,
)
process.once('disconnect', () => process.exit(0))
