/** What a sitting was, in words: what was read and written, and why that could be. */
import {
  areaOf,
  parseRoomName,
  type AccessGround,
  type AccessPart,
  type Day,
  type LifeArea,
} from '@ansvarsgruppe/plan-model'
import type { AccessSittingView } from '@ansvarsgruppe/plan-model/contract'
import type { Formats } from '../../words/index.ts'
import type { WithAccessLog } from '../../words/late/access-log.ts'

export interface Told {
  readonly words: WithAccessLog
  readonly formats: Formats
  readonly today: Day
  /** Null: the reader is the owner. */
  readonly owner: string | null
  /** The owner is a child: it was her parents who said yes. */
  readonly isChild: boolean
}

export interface ToldPart {
  /** Inside a sentence. */
  readonly text: string
  /** Null: it is no life area. */
  readonly area: LifeArea | null
}

/** `Leste og skrev i` with what comes after it. */
export interface Did {
  readonly act: string
  readonly parts: readonly ToldPart[]
}

/** What was done, each part once. Whoever wrote in a room read it, too. */
export function whatWasDone({ accesses }: AccessSittingView, told: Told): Did[] {
  const { acts } = told.words.accessLog
  const of = (act: 'read' | 'write' | 'export'): AccessPart[] => [
    ...new Set(accesses.filter((access) => access.act === act).map(({ part }) => part)),
  ]
  const written = of('write')
  const read = of('read').filter((part) => !written.includes(part) || !isRoom(part))
  // What people write comes first: that is what one wants to know.
  const dones: Array<readonly [string, ToldPart[]]> = [
    [acts.wrote, written.filter(isRoom).map((part) => partOf(part, told))],
    [acts.read, [...read.filter(isRoom), ...read.filter((part) => !isRoom(part))].map((part) => partOf(part, told))],
    [acts.changed, written.filter((part) => !isRoom(part)).map((part) => changedPart(part, told))],
    [acts.copied, of('export').map((part) => partOf(part, told))],
  ]
  return dones.flatMap(([act, parts]) => (parts.length > 0 ? { act, parts } : []))
}

/** The same as a line of text: `Leste oversikten og økonomi.` */
export function whatLine(sitting: AccessSittingView, told: Told): string {
  return whatWasDone(sitting, told)
    .map(({ act, parts }) => `${act} ${told.formats.list(parts.map(({ text }) => text))}.`)
    .join(' ')
}

/** Each reason once. That somebody takes part is said where it is all there is. */
export function whyLine({ accesses }: AccessSittingView, told: Told): string {
  const grounds = accesses.map(({ why }) => why)
  const isMore = grounds.some(({ kind }) => kind !== 'participant')
  const said = grounds.filter(({ kind }) => !isMore || kind !== 'participant').map((why) => reason(why, told))
  return [...new Set(said)].join(' ')
}

/** `kl. 10.05`, `kl. 10.05–10.40` */
export function timeOf({ from, to }: AccessSittingView, { words, formats }: Told): string {
  const [begins, ends] = [formats.clock(from), to === null ? null : formats.clock(to)]
  if (ends === null || ends === begins) return words.accessLog.at(begins)
  return words.accessLog.fromTo({ from: begins, to: ends })
}

function isRoom(part: AccessPart): boolean {
  return parseRoomName(part) !== null
}

function partOf(part: AccessPart, { words, formats }: Told): ToldPart {
  const room = parseRoomName(part)
  if (room === null)
    return { text: words.accessLog.parts[part as keyof WithAccessLog['accessLog']['parts']], area: null }
  const area = areaOf(room)
  return { text: area === null ? words.accessLog.overview : formats.insideSentence(words.area[area]), area }
}

function changedPart(part: AccessPart, told: Told): ToldPart {
  return part === 'plan' ? { text: told.words.accessLog.planChanged, area: null } : partOf(part, told)
}

function reason(why: AccessGround, { words, formats, today, owner, isChild }: Told): string {
  const { why: said } = words.accessLog
  switch (why.kind) {
    case 'owner':
      return said.owner
    case 'unit':
      return said.unit
    case 'participant':
      return said.participant
    case 'alone':
      return owner === null ? said.alone : said.aloneOf(owner)
    case 'consent': {
      const date = formats.dateNear(why.to, today)
      const isAlone = why.isTheirsAlone === true
      const { given } = why
      if (given === 'unconfirmed' || given === 'guardian' || given === 'authorised' || given === 'another') {
        const how = given === 'unconfirmed' ? said.unconfirmed(date) : said.givenFor[given](date)
        return isAlone ? `${how} ${said.onlyThem}` : how
      }
      // Older ones do not say it.
      if (given === undefined ? isChild : given === 'parent')
        return isAlone ? said.aloneConsentOfParents(date) : said.consentOfParents(date)
      if (owner !== null) return isAlone ? said.aloneConsentOf({ owner, date }) : said.consentOf({ owner, date })
      if (isAlone) return said.aloneConsent(date)
      return why.asCoordinator ? said.coordinator(date) : said.consent(date)
    }
    case 'mandate': {
      const areas = formats.list(why.areas.map((area) => formats.insideSentence(words.area[area])))
      if (why.as === 'parent') return said.parent(areas)
      return why.as === 'authorised' ? said.authorised(areas) : said.guardian(areas)
    }
  }
}
