/** The overview: the plan's common part, read by the owner and everyone she shares the plan with. */
import type { RoomDeclaration } from './declaration.ts'
import { collection, comments, entryFields, suggestions } from './conversation.ts'
import { flag, link, optionalMessage, order, prose, shortText } from './fields.ts'
import { CONTRIBUTION, OWNER_AND_COORDINATOR, OWNER_WRITES } from './rules.ts'

const TARGETS = ['strengths', 'needs', 'contributions', 'cooperation', 'subPlans'] as const

const listed = (text: ReturnType<typeof shortText>) => ({
  text,
  order: order(OWNER_AND_COORDINATOR),
  ...entryFields(OWNER_AND_COORDINATOR),
})

export const OVERVIEW = {
  schemaVersion: 1,
  migrations: [],
  texts: {
    whatMatters: prose(OWNER_WRITES),
    situation: prose(OWNER_AND_COORDINATOR),
  },
  values: {
    /** "Nobody" is an answer too: no wished cooperation with others. */
    noCooperation: flag(OWNER_AND_COORDINATOR),
  },
  collections: {
    strengths: collection(OWNER_AND_COORDINATOR, 200, listed(shortText(OWNER_AND_COORDINATOR, true))),
    needs: collection(OWNER_AND_COORDINATOR, 200, listed(shortText(OWNER_AND_COORDINATOR, true))),
    /** What each one will do: one entry per participant, under the participant's id. */
    contributions: collection(
      CONTRIBUTION,
      500,
      { text: optionalMessage(CONTRIBUTION), ...entryFields(CONTRIBUTION) },
      'participant',
    ),
    /** Necessary or wished cooperation with others. */
    cooperation: collection(OWNER_AND_COORDINATOR, 200, listed(shortText(OWNER_AND_COORDINATOR, true))),
    /** Plans of single services, coordinated under this one. */
    subPlans: collection(OWNER_AND_COORDINATOR, 100, {
      ...listed(shortText(OWNER_AND_COORDINATOR, true)),
      address: link(OWNER_AND_COORDINATOR),
    }),
    comments: comments(TARGETS),
    suggestions: suggestions(TARGETS),
  },
} as const satisfies RoomDeclaration
