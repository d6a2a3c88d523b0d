/** The demo's plans as their files have them, with every date moved so that a plan is as old today as it was on its base day. */
import { readFileSync } from 'node:fs'
import { addDays, daysBetween, ROLES, type Day } from '@ansvarsgruppe/plan-model'
import * as v from 'valibot'

const Text = v.string()
const AreaId = v.picklist(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'])

const DemoPlanFile = v.object({
  fictional: v.literal(true),
  baseDate: Text,
  id: Text,
  planOwner: Text,
  municipality: Text,
  /** Of the plan; a grown-up's have these. */
  lifeAreaIds: v.optional(v.array(AreaId), ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']),
  planPeriod: v.object({ start: Text, end: Text, nextRevision: Text }),
  whatMatters: Text,
  strengths: Text,
  needs: Text,
  situation: Text,
  otherCooperation: v.array(Text),
  otherPlans: v.array(Text),
  participants: v.array(
    v.object({
      id: Text,
      name: Text,
      role: Text,
      roleNb: Text,
      organisation: Text,
      contributes: Text,
      /** Made up, and longer than any real one. */
      hprNumber: v.optional(Text),
      /** Of a service: the people who take part for it, by their own ids. */
      members: v.optional(v.array(v.object({ id: Text, name: Text, title: Text, leads: v.boolean() }))),
    }),
  ),
  /** Who has taken up the link of an invitation, and waits to be confirmed. */
  invited: v.optional(
    v.array(
      v.object({
        id: Text,
        name: Text,
        role: v.picklist(ROLES),
        roleNb: Text,
        organisation: Text,
        email: Text,
        signedInOn: Text,
        code: Text,
      }),
    ),
    [],
  ),
  goals: v.array(
    v.object({
      id: Text,
      lifeArea: AreaId,
      nb: Text,
      ownWords: Text,
      parentGoal: v.nullable(Text),
      status: Text,
      evaluation: Text,
    }),
  ),
  actions: v.array(
    v.object({
      id: Text,
      goal: Text,
      nb: Text,
      how: Text,
      responsible: Text,
      contributors: v.array(Text),
      extent: Text,
      start: Text,
      due: Text,
      status: Text,
    }),
  ),
  ownerBirthDate: v.optional(v.nullable(Text), null),
  /** Written authorisations, areas and decisions as lists with commas; and parents, of whose there are none. */
  representations: v.optional(
    v.array(
      v.object({
        id: Text,
        kind: v.optional(v.picklist(['authorised', 'parent']), 'authorised'),
        representative: Text,
        areas: Text,
        decisions: Text,
        from: Text,
        to: v.nullable(Text),
        basis: Text,
      }),
    ),
    [],
  ),
  consents: v.array(
    v.object({
      grantee: Text,
      /** Of a service: the one member it is for. */
      boundTo: v.optional(Text),
      lifeAreas: Text,
      rights: Text,
      from: Text,
      to: Text,
      status: Text,
      /** Of one that was replaced. */
      endedOn: v.optional(Text),
      purpose: v.optional(Text, ''),
      /** Said to the coordinator, and not confirmed yet; `wishedTo`: until when. */
      oral: v.optional(v.object({ saidOn: Text, circumstances: Text, wishedTo: Text })),
    }),
  ),
  /** On which day the owner said that the plan is made. */
  planConsent: v.optional(Text),
  meetings: v.array(
    v.object({
      id: Text,
      date: Text,
      durationMin: v.optional(v.number(), 60),
      place: Text,
      present: v.optional(v.array(Text), []),
      absent: v.optional(v.array(Text), []),
      rsvp: v.optional(
        v.object({ yes: v.array(Text), video: v.array(Text), writtenInput: v.array(Text), noAnswer: v.array(Text) }),
        { yes: [], video: [], writtenInput: [], noAnswer: [] },
      ),
    }),
  ),
  comments: v.array(
    v.object({
      id: Text,
      target: Text,
      author: Text,
      at: Text,
      text: Text,
      resolved: v.boolean(),
      replies: v.array(v.object({ author: Text, at: Text, text: Text })),
    }),
  ),
  suggestions: v.array(
    v.object({ id: Text, target: Text, author: Text, at: Text, field: Text, from: Text, to: Text, reason: Text }),
  ),
})

export type DemoPlan = v.InferOutput<typeof DemoPlanFile>

/** Dates at the start of a string: a day, or a day and a time. */
const DATE = /^\d{4}-\d{2}-\d{2}(?=$|T)/

/** The plan the demo is about; beside it a smaller one, a child's, and one that has just been opened and is empty. */
const FILES = ['demo-plan.json', 'demo-plan-amira.json', 'demo-plan-ella.json', 'demo-plan-jamal.json']

/** `today`: the day the plans should seem to be on. */
export function loadDemoPlans(today: Day): readonly [DemoPlan, ...DemoPlan[]] {
  const [first, ...others] = FILES.map((name) => load(name, today))
  if (first === undefined) throw new Error('the demo has a plan')
  return [first, ...others]
}

function load(name: string, today: Day): DemoPlan {
  const file: unknown = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  const plan = v.parse(DemoPlanFile, file)
  return moved(plan, daysBetween(plan.baseDate, today)) as DemoPlan
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return value.replace(DATE, (day) => addDays(day, days))
  if (Array.isArray(value)) return value.map((item) => moved(item, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, days)]))
}
