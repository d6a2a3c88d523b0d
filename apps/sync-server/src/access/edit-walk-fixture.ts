/** Sends one edit of every kind to the walked area as somebody, and says what came of it. */
import { actorKey, actorOfKey, AREA, createEntry, setField, sharedText, type Author } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { AccessRow } from './access-table-fixture.ts'
import { endingMark, has, keep, open, say } from './room-visit-fixture.ts'
import { actionOf, AREA_WALKED, COMMENT, EXTRAS, GOAL } from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

/** What somebody tries to write; the word is theirs and stands nowhere else. */
const EDITS: Readonly<Record<string, (doc: Y.Doc, author: Author, word: string) => void>> = {
  comment: (doc, author, word) =>
    void createEntry(AREA, doc, 'comments', { target: GOAL, parent: null, body: word, resolved: null }, author),
  action: (doc, author, word) => {
    const values = { goal: GOAL, what: word, how: '', extent: '', start: null, due: null, order: 'a1' }
    createEntry(AREA, doc, 'actions', { ...values, status: 'planned' }, author)
  },
  ownAction: (doc, { by }, word) =>
    setField(AREA, doc, 'actions', actionOf({ id: actorOfKey(by)?.participant ?? by }), 'extent', word),
  otherAction: (doc, _author, word) => setField(AREA, doc, 'actions', actionOf({ id: EXTRAS.writer }), 'extent', word),
  goal: (doc, author, word) => {
    const values = { text: word, ownWords: '', why: '', status: 'agreed' as const, parent: null, order: 'a1' }
    createEntry(AREA, doc, 'goals', values, author)
  },
  ownWords: (doc, _author, word) => {
    const paragraph = sharedText(doc, 'goals', GOAL, 'ownWords')!.get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, `${word} `)
  },
  ownersComment: (doc, _author, word) => setField(AREA, doc, 'comments', COMMENT, 'body', word),
}

/** What is found in the area afterwards where the edit was taken. */
export const triedWord = ({ key }: AccessRow, { id }: Person): string => `tried-${key.replaceAll(/\W/g, '')}-by-${id}`

/** A row `edit :…` of `FRAMES`. `state`: the area, which whoever tries may have from elsewhere. */
export async function tryEdit(
  server: WalkedServer,
  person: Person,
  row: AccessRow,
  state: Uint8Array,
): Promise<string> {
  const [name = '', capacity] = row.key.replace('edit :', '').split('?')
  const edit = EDITS[name]
  if (edit === undefined) return `nothing tries ${row.key}: give it an edit in edit-walk-fixture.ts`
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  const by = actorKey({
    participant: person.id,
    capacity: capacity === undefined ? 'self' : 'owner',
    ...(person.member === undefined ? {} : { member: person.member }),
  })
  edit(doc, { by, at: server.now() }, triedWord(row, person))
  const client = open(server, person, `area-${AREA_WALKED}?notices=1${capacity === undefined ? '' : `&${capacity}`}`)
  await client.opened
  client.sendEdit(Y.encodeStateAsUpdate(doc, before))
  const ended = await say(client, [], () => client.durable.length > 0)
  await client.leave()
  if (capacity === undefined) await keep(person, client)
  if (ended === null) return '+'
  return ended.startsWith('4422') && has(client, 'refused') ? 'x' : endingMark(ended)
}
