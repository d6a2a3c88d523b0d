/** The tables of `docs/access-model.md`: the access table in words, and rights to write as the declarations say them. */
import {
  AREA,
  OVERVIEW,
  participantId,
  ROLES,
  standingIn,
  type Actor,
  type Condition,
  type ConsentLevel,
  type PlanFacts,
  type Role,
  type RoomDeclaration,
  type Rule,
} from '@ansvarsgruppe/plan-model'
import { factsWith, TODAY } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import {
  ACCESS_LOG,
  FRAMES,
  HOME_VIEW,
  LIVE,
  NEWS,
  PLAN_VIEW,
  REST,
  ROOMS,
  WORDS,
  type AccessRow,
  type Mark,
} from './access-table-fixture.ts'
import { KIND_NAMES, KINDS } from './kinds-fixture.ts'

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  '+': '**yes**',
  o: 'own',
  x: 'no',
  '-': '–',
  '?': 'sign in',
  '~': '(own)',
}

const TABLES: Readonly<Record<string, () => string>> = {
  people: () =>
    table(
      ['Column', 'Who'],
      Object.values(KINDS).map(({ head, who }) => [head, who]),
    ),
  roles: rolesTable,
  'rest for everybody': () =>
    table(
      ['What', 'Route'],
      REST.filter((row) => isForEverybody(row)).map(({ key, what }) => [what, routeIn(key)]),
    ),
  rest: () =>
    accessTable(
      REST.filter((row) => !isForEverybody(row)),
      'Route',
    ),
  'plan view': () => accessTable(PLAN_VIEW, 'Field'),
  'home view': () => accessTable(HOME_VIEW, 'Field'),
  news: () => accessTable(NEWS, 'News'),
  'access log': () => accessTable(ACCESS_LOG, 'Field'),
  rooms: () => accessTable(ROOMS, 'Room'),
  frames: () => accessTable(FRAMES, 'Frame'),
  live: () => accessTable(LIVE, 'Message'),
  words: () => accessTable(WORDS, 'Words'),
  'writing in an area': () => rightsTable(AREA),
  'writing in the overview': () => rightsTable(OVERVIEW),
}

/** The document with every table made anew, between `<!-- table: name -->` and `<!-- end of table -->`. */
export function withTables(document: string): string {
  const left = new Set(Object.keys(TABLES))
  const made = document.replaceAll(/(<!-- table: (.+) -->\n)[^]*?(<!-- end of table -->)/g, (_, begin, name, end) => {
    const make = TABLES[name]
    if (make === undefined) throw new Error(`docs/access-model.md wants a table that there is not: ${name}`)
    left.delete(name)
    return `${begin}\n${make()}\n\n${end}`
  })
  if (left.size > 0) throw new Error(`docs/access-model.md lacks the tables ${[...left].join(', ')}`)
  return made
}

const isForEverybody = ({ marks }: AccessRow): boolean => KIND_NAMES.every((kind) => marks[kind] === '+')
/** A row's key without what of it the row is about: the words say that. */
const routeIn = (key: string): string => `\`${key.replace(/ :\w+/, '')}\``

function accessTable(rows: readonly AccessRow[], name: string): string {
  const heads = ['What', name, ...KIND_NAMES.map((kind) => KINDS[kind].head)]
  return table(
    heads,
    rows.map(({ key, what, marks }) => [what, routeIn(key), ...KIND_NAMES.map((kind) => MARK_WORDS[marks[kind]])]),
  )
}

/** What a role gives by itself, and what it makes of a consent. */
function rolesTable(): string {
  const columns: ReadonlyArray<readonly [string, ConsentLevel | null]> = [
    ['without consent', null],
    ['consent to read', 'read'],
    ['to comment', 'comment'],
    ['to contribute', 'contribute'],
  ]
  const byResult = Map.groupBy(ROLES, (role) => columns.map(([, level]) => standingOf(role, level)).join(' | '))
  const rows = [...byResult].map(([result, roles]) => [roles.map((role) => `\`${role}\``).join(', '), result])
  return table(['Role', columns.map(([head]) => head).join(' | ')], rows)
}

function standingOf(role: Role, level: ConsentLevel | null): string {
  const usual = factsWith({ writingHelp: false })
  const id = role === 'planOwner' ? usual.owner : participantId('somebody')
  const actor: Actor = { participant: id, capacity: 'self' }
  const participant = { id, name: '', role, title: '', organisation: '', endsOn: null, confidentialitySignedOn: TODAY }
  const consent = { participant: id, areas: ['work'], from: TODAY, to: TODAY, withdrawn: false } as const
  const facts: PlanFacts = {
    ...usual,
    participants: new Map([[id, participant]]),
    consents: level === null ? [] : [{ ...consent, level }],
  }
  return standingIn(facts, actor, 'area-work', TODAY) ?? '–'
}

const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  always: '**yes**',
  never: '–',
  own: 'their own',
  responsible: 'if responsible',
  self: 'their own',
  writingHelp: 'while asked to help',
}

/** One row for all fields of a collection with the same rule. */
function rightsTable(room: RoomDeclaration): string {
  const rules: Array<readonly [place: string, what: string, rule: Rule | null]> = []
  for (const [name, { change }] of [...Object.entries(room.texts), ...Object.entries(room.values)])
    rules.push([`\`${name}\``, 'write', change])
  for (const [name, { create, fields }] of Object.entries(room.collections)) {
    rules.push([`\`${name}\``, 'make', create])
    for (const [field, { change }] of Object.entries(fields))
      rules.push([`\`${name}\``, field === 'removed' ? 'remove, restore' : `\`${field}\``, change])
  }
  const byRule = Map.groupBy(rules, ([place, , rule]) => `${place} | ${whoMay(rule)}`)
  const rows = [...byRule.values()].map((same) => {
    const [[place, , rule]] = same as [(typeof rules)[number]]
    return [place, same.map(([, what]) => what).join(', '), whoMay(rule)]
  })
  return table(['Where', 'What', 'owner | coordinator | contribute | comment | read'], rows)
}

function whoMay(rule: Rule | null): string {
  // Fixed from the moment it was made.
  if (rule === null) return Array.from({ length: 5 }, () => '–').join(' | ')
  const may = [rule.owner, rule.coordinator, rule.contribute, rule.comment].map((one) => CONDITION_WORDS[one])
  return [...may, '–'].join(' | ')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const columns = line(heads).split('|').length - 2
  return [line(heads), `|${'---|'.repeat(columns)}`, ...rows.map((row) => line(row))].join('\n')
}
