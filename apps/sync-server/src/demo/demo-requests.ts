/** The demo's coordinating unit: who is in it, whom it may appoint, and what waits for it. */
import { readFileSync } from 'node:fs'
import { addDays, answerBy, ASKERS, personId, WISHES, type Day, type RequestWords } from '@ansvarsgruppe/plan-model'
import * as v from 'valibot'
import type { Store } from '../store/store.ts'
import type { DemoPerson } from './identity-provider/people.ts'

const Text = v.string()
const DemoRequestsFile = v.object({
  fictional: v.literal(true),
  unit: v.array(Text),
  /** `hprNumber`: made up. */
  coordinators: v.array(v.object({ id: Text, name: Text, hprNumber: v.optional(Text) })),
  /** Those of the plans' own coordinators who are on the unit's list. */
  alsoListed: v.array(Text),
  requests: v.array(
    v.object({
      id: Text,
      name: Text,
      /** Days from today until the answer is due. */
      dueInDays: v.number(),
      asker: v.picklist(ASKERS),
      askedBy: Text,
      from: Text,
      agreed: v.boolean(),
      age: v.number(),
      wish: v.picklist(WISHES),
      needs: Text,
      services: Text,
      coordinatorWish: Text,
      language: Text,
      interpreter: v.boolean(),
    }),
  ),
})
const FILE = v.parse(DemoRequestsFile, JSON.parse(readFileSync(new URL('demo-requests.json', import.meta.url), 'utf8')))
type DemoRequest = (typeof FILE)['requests'][number]

/** Days in a month at most, and one more: a day whose month ends on a given one lies no further back. */
const MONTH_DAYS_MAX = 32

/** Those who sign in and take part in no plan: who asked for one, and whom a plan may be handed to. */
export function demoPeopleWithoutPlan(): DemoPerson[] {
  const asking = FILE.requests.filter(({ asker }) => asker === 'self')
  return [
    ...asking.map(({ id, name }) => personAt(id, name, 'Har søkt om plan', '')),
    ...FILE.coordinators.map(({ id, name, hprNumber }) => ({
      ...personAt(id, name, 'Koordinator', 'Fjordvik kommune'),
      ...(hprNumber === undefined ? {} : { hprNumber }),
    })),
  ]
}

function personAt(id: string, name: string, title: string, organisation: string): DemoPerson {
  return { id, name, title, organisation, circle: 'otherPlans', pid: pidOf(id) }
}

const pidOf = (id: string): string => `demo-${id}`

/** After the demo's people are there. */
export async function seedDemoRequests(
  { people, requests, unit }: Store,
  identityOf: (pid: string) => string,
  today: Day,
): Promise<void> {
  for (const id of FILE.unit) await unit.add(identityOf(pidOf(id)), 'member')
  for (const id of [...FILE.coordinators.map((one) => one.id), ...FILE.alsoListed])
    await unit.add(identityOf(pidOf(id)), 'coordinator')
  for (const request of FILE.requests) {
    const receivedOn = receivedBefore(addDays(today, request.dueInDays))
    const asker = await people.find(personId(`person-${request.askedBy}`))
    await requests.create({
      id: `request-${request.id}`,
      concerns: identityOf(pidOf(request.id)),
      askedBy: personId(`person-${request.askedBy}`),
      at: Date.parse(`${receivedOn}T09:00:00+01:00`),
      receivedOn,
      words: wordsOf(request, asker?.name ?? '', today),
    })
  }
}

/** The last day from which a month ends on `due`, or, where none does, before it. */
function receivedBefore(due: Day): Day {
  let day = addDays(due, -1)
  while (answerBy(day, 'oneMonth') > due && day > addDays(due, -MONTH_DAYS_MAX)) day = addDays(day, -1)
  return day
}

function wordsOf(request: DemoRequest, askerName: string, today: Day): RequestWords {
  const { name, wish, asker, agreed, needs, services, coordinatorWish, language, interpreter, from, age } = request
  const born = `${Number(today.slice(0, 4)) - age}-01-01`
  return {
    name,
    wish,
    asker,
    agreed,
    needs,
    services,
    coordinatorWish,
    language,
    interpreter,
    askerName,
    askerFrom: from,
    representation: null,
    contact: `${askerName.split(' ')[0]?.toLowerCase()}@example.no`,
    bornOn: born,
  }
}
