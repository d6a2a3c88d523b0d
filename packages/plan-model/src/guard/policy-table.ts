/**
 * The policy, row by row, written out by hand and not derived from the declarations: a slip there must show.
 *
 * `+` allowed, `-` refused. Columns: owner, representative acting for the owner within the mandate, parent acting for a child, coordinator,
 * coordinator while the owner has asked for writing help, contributor responsible for the action, contributor who is
 * not, a member of a contributing service, commenter, reader, coordinating unit. "own": an entry the actor made; "other": somebody else's;
 * "goal" and "assigned": the entries of that id. Taking a change back is a change, and follows the same row.
 */
import { AREA, NOTES, OVERVIEW, type RoomDeclaration, type RoomName } from '../index.ts'
import { COLUMNS, NEW_AREA_ENTRIES, NEW_OVERVIEW_ENTRIES, type Column } from './policy-fixture.ts'

//                                        owner repr parent coord help resp contr member comm read unit
const AREA_POLICY = `
goals                create    -            +  +  +  +  +  -  -  -  -  -  -
goals.text           change    goal         +  +  +  +  +  -  -  -  -  -  -
goals.ownWords       change    goal         +  +  +  -  +  -  -  -  -  -  -
goals.why            change    goal         +  +  +  +  +  -  -  -  -  -  -
goals.status         change    goal         +  +  +  +  +  -  -  -  -  -  -
goals.parent         change    goal         +  +  +  +  +  -  -  -  -  -  -
goals.order          change    goal         +  +  +  +  +  -  -  -  -  -  -
goals.createdBy      change    own          -  -  -  -  -  -  -  -  -  -  -
goals.createdAt      change    own          -  -  -  -  -  -  -  -  -  -  -
goals.removed        remove    goal         +  +  +  +  +  -  -  -  -  -  -
goals.removed        restore   goal         +  +  +  +  +  -  -  -  -  -  -

actions              create    -            +  +  +  +  +  +  +  +  -  -  -
actions.goal         change    assigned     +  +  +  +  +  -  -  -  -  -  -
actions.goal         change    own          +  +  +  +  +  -  -  -  -  -  -
actions.goal         change    other        +  +  +  +  +  -  -  -  -  -  -
actions.what         change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.what         change    own          +  +  +  +  +  +  +  +  -  -  -
actions.what         change    other        +  +  +  +  +  -  -  -  -  -  -
actions.how          change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.how          change    own          +  +  +  +  +  +  +  +  -  -  -
actions.how          change    other        +  +  +  +  +  -  -  -  -  -  -
actions.extent       change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.extent       change    own          +  +  +  +  +  +  +  +  -  -  -
actions.extent       change    other        +  +  +  +  +  -  -  -  -  -  -
actions.start        change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.start        change    own          +  +  +  +  +  +  +  +  -  -  -
actions.start        change    other        +  +  +  +  +  -  -  -  -  -  -
actions.due          change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.due          change    own          +  +  +  +  +  +  +  +  -  -  -
actions.due          change    other        +  +  +  +  +  -  -  -  -  -  -
actions.status       change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.status       change    own          +  +  +  +  +  +  +  +  -  -  -
actions.status       change    other        +  +  +  +  +  -  -  -  -  -  -
actions.order        change    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.order        change    own          +  +  +  +  +  +  +  +  -  -  -
actions.order        change    other        +  +  +  +  +  -  -  -  -  -  -
actions.createdBy    change    own          -  -  -  -  -  -  -  -  -  -  -
actions.createdAt    change    own          -  -  -  -  -  -  -  -  -  -  -
actions.removed      remove    assigned     +  +  +  +  +  +  -  -  -  -  -
actions.removed      remove    own          +  +  +  +  +  +  +  +  -  -  -
actions.removed      remove    other        +  +  +  +  +  -  -  -  -  -  -
actions.removed      restore   assigned     +  +  +  +  +  +  -  -  -  -  -
actions.removed      restore   own          +  +  +  +  +  +  +  +  -  -  -
actions.removed      restore   other        +  +  +  +  +  -  -  -  -  -  -

progressNotes           create  -           +  +  +  +  +  +  +  +  -  -  -
progressNotes.action    change  own         -  -  -  -  -  -  -  -  -  -  -
progressNotes.text      change  own         +  +  +  +  +  +  +  +  -  -  -
progressNotes.text      change  other       -  -  -  -  -  -  -  -  -  -  -
progressNotes.createdBy change  own         -  -  -  -  -  -  -  -  -  -  -
progressNotes.createdAt change  own         -  -  -  -  -  -  -  -  -  -  -
progressNotes.removed   remove  own         +  +  +  +  +  +  +  +  -  -  -
progressNotes.removed   remove  other       -  -  -  -  -  -  -  -  -  -  -
progressNotes.removed   restore own         +  +  +  +  +  +  +  +  -  -  -
progressNotes.removed   restore other       -  -  -  -  -  -  -  -  -  -  -

evaluations             create  -           +  +  +  +  +  +  +  +  -  -  -
evaluations.goal        change  own         -  -  -  -  -  -  -  -  -  -  -
evaluations.result      change  own         +  +  +  +  +  +  +  +  -  -  -
evaluations.result      change  other       -  -  -  -  -  -  -  -  -  -  -
evaluations.text        change  own         +  +  +  +  +  +  +  +  -  -  -
evaluations.text        change  other       -  -  -  -  -  -  -  -  -  -  -
evaluations.createdBy   change  own         -  -  -  -  -  -  -  -  -  -  -
evaluations.createdAt   change  own         -  -  -  -  -  -  -  -  -  -  -
evaluations.removed     remove  own         +  +  +  +  +  +  +  +  -  -  -
evaluations.removed     remove  other       -  -  -  -  -  -  -  -  -  -  -
evaluations.removed     restore own         +  +  +  +  +  +  +  +  -  -  -
evaluations.removed     restore other       -  -  -  -  -  -  -  -  -  -  -
`

const CONVERSATION_POLICY = `
comments                create  -           +  +  +  +  +  +  +  +  +  -  -
comments.target         change  own         -  -  -  -  -  -  -  -  -  -  -
comments.parent         change  own         -  -  -  -  -  -  -  -  -  -  -
comments.body           change  own         +  +  +  +  +  +  +  +  +  -  -
comments.body           change  other       -  -  -  -  -  -  -  -  -  -  -
comments.resolved       change  own         +  +  +  +  +  +  +  +  +  -  -
comments.resolved       change  other       +  +  +  +  +  +  +  +  +  -  -
comments.createdBy      change  own         -  -  -  -  -  -  -  -  -  -  -
comments.createdAt      change  own         -  -  -  -  -  -  -  -  -  -  -
comments.removed        remove  own         +  +  +  +  +  +  +  +  +  -  -
comments.removed        remove  other       -  -  -  -  -  -  -  -  -  -  -
comments.removed        restore own         +  +  +  +  +  +  +  +  +  -  -
comments.removed        restore other       -  -  -  -  -  -  -  -  -  -  -

suggestions             create  -           +  +  +  +  +  +  +  +  +  -  -
suggestions.target      change  own         -  -  -  -  -  -  -  -  -  -  -
suggestions.field       change  own         -  -  -  -  -  -  -  -  -  -  -
suggestions.from        change  own         -  -  -  -  -  -  -  -  -  -  -
suggestions.to          change  own         +  +  +  +  +  +  +  +  +  -  -
suggestions.to          change  other       -  -  -  -  -  -  -  -  -  -  -
suggestions.reason      change  own         +  +  +  +  +  +  +  +  +  -  -
suggestions.reason      change  other       -  -  -  -  -  -  -  -  -  -  -
suggestions.status      change  own         +  +  +  -  +  -  -  -  -  -  -
suggestions.status      change  other       +  +  +  -  +  -  -  -  -  -  -
suggestions.answer      change  own         +  +  +  -  +  -  -  -  -  -  -
suggestions.answer      change  other       +  +  +  -  +  -  -  -  -  -  -
suggestions.answered    change  own         +  +  +  -  +  -  -  -  -  -  -
suggestions.answered    change  other       +  +  +  -  +  -  -  -  -  -  -
suggestions.createdBy   change  own         -  -  -  -  -  -  -  -  -  -  -
suggestions.createdAt   change  own         -  -  -  -  -  -  -  -  -  -  -
suggestions.removed     remove  own         +  +  +  +  +  +  +  +  +  -  -
suggestions.removed     remove  other       -  -  -  -  -  -  -  -  -  -  -
suggestions.removed     restore own         +  +  +  +  +  +  +  +  +  -  -
suggestions.removed     restore other       -  -  -  -  -  -  -  -  -  -  -
`

// One's own notes are nobody else's, whatever they are in the plan: these are the owner's.
const NOTES_POLICY = `
notes                   change  text        +  -  -  -  -  -  -  -  -  -  -
`

// A mandate never covers the overview: acting for the owner there, a representative reads. A parent is the child.
const OVERVIEW_POLICY = `
whatMatters             change  text        +  -  +  -  +  -  -  -  -  -  -
situation               change  text        +  -  +  +  +  -  -  -  -  -  -
values.noCooperation    change  value       +  -  +  +  +  -  -  -  -  -  -

contributions           create  self        +  -  +  +  +  +  +  +  +  -  -
contributions           create  another     -  -  -  +  +  -  -  -  -  -  -
contributions.text      change  own         +  -  +  +  +  +  +  +  +  -  -
contributions.text      change  other       -  -  -  +  +  -  -  -  -  -  -
contributions.createdBy change  own         -  -  -  -  -  -  -  -  -  -  -
contributions.createdAt change  own         -  -  -  -  -  -  -  -  -  -  -
contributions.removed   remove  own         +  -  +  +  +  +  +  +  +  -  -
contributions.removed   remove  other       -  -  -  +  +  -  -  -  -  -  -
contributions.removed   restore own         +  -  +  +  +  +  +  +  +  -  -
contributions.removed   restore other       -  -  -  +  +  -  -  -  -  -  -
`

const LIST_POLICY = (name: string): string => `
${name}                 create  -           +  -  +  +  +  -  -  -  -  -  -
${name}.text            change  other       +  -  +  +  +  -  -  -  -  -  -
${name}.order           change  other       +  -  +  +  +  -  -  -  -  -  -
${name}.createdBy       change  own         -  -  -  -  -  -  -  -  -  -  -
${name}.createdAt       change  own         -  -  -  -  -  -  -  -  -  -  -
${name}.removed         remove  other       +  -  +  +  +  -  -  -  -  -  -
${name}.removed         restore other       +  -  +  +  +  -  -  -  -  -  -
`

export interface PolicyRow {
  readonly collection: string
  readonly field: string
  readonly operation: string
  readonly which: string
  readonly allowed: ReadonlyMap<Column, boolean>
}

const withoutRepresentative = (table: string): string => table.replaceAll(/^(\S+ +\S+ +\S+ +\S+ +)\+/gm, '$1-')

interface RoomPolicy {
  readonly room: RoomDeclaration
  readonly name: RoomName
  readonly rows: readonly PolicyRow[]
  /** A valid new entry of every collection. */
  readonly entries: Readonly<Record<string, object>>
}

export const POLICIES: readonly RoomPolicy[] = [
  { room: AREA, name: 'area-work', rows: parse(AREA_POLICY + CONVERSATION_POLICY), entries: NEW_AREA_ENTRIES },
  {
    room: OVERVIEW,
    name: 'overview',
    rows: parse(
      OVERVIEW_POLICY +
        ['strengths', 'needs', 'cooperation', 'subPlans'].map((name) => LIST_POLICY(name)).join('') +
        'subPlans.address  change  other  +  -  +  +  +  -  -  -  -  -  -\n' +
        withoutRepresentative(CONVERSATION_POLICY),
    ),
    entries: NEW_OVERVIEW_ENTRIES,
  },
  { room: NOTES, name: 'notes-owner' as RoomName, rows: parse(NOTES_POLICY), entries: {} },
]

function parse(table: string): PolicyRow[] {
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length > 4)
    .map(([place = '', operation = '', which = '', ...marks]) => {
      const [collection = '', field = ''] = place.split('.')
      if (marks.length !== COLUMNS.length) throw new Error(`${place} ${operation} ${which}: ${marks.length} columns`)
      return {
        collection,
        field,
        operation,
        which,
        allowed: new Map(COLUMNS.map((column, index) => [column, marks[index] === '+'])),
      }
    })
}
