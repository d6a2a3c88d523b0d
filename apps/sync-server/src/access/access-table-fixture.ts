/**
 * The access table: who reaches what. Written out by hand and not derived from the server: a slip there must show.
 *
 * `+` reached. `o` reached, and of others nothing. `x` told that they may not, and nothing of what is there.
 * `-` as if it were not there. `?` asked to sign in. `~` may or may not occur.
 *
 * `access.test.ts` finds every route, message and field in the running server, fails at one that has no row here, and
 * tries every row as every kind of person. A row: its key, what it is in words, a mark for each kind in `KINDS`' order.
 */
import { KIND_NAMES, type KindName } from './kinds-fixture.ts'

export const MARKS = ['+', 'o', 'x', '-', '?', '~'] as const
export type Mark = (typeof MARKS)[number]

export interface AccessRow {
  /** As the server has it: `GET /api/home`, `watch`; after `:` what of it. */
  readonly key: string
  readonly what: string
  readonly marks: Readonly<Record<KindName, Mark>>
}

/** Method and pattern of every route. `/demo-id` is there in a demo alone. */
export const REST = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
GET /healthz | whether the server lives                                            |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /readyz | whether it can save                                                  |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /metrics | numbers without names, for programs on the server’s machine         |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /auth/sign-in/:provider | begin to sign in                                     |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /auth/callback | come back from the provider                                   |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
POST /auth/sign-out | sign out                                                     |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /demo-id/page.css | the demo’s sign-in page                                    |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /demo-id/interaction/:uid | the same                                           |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
POST /demo-id/interaction/:uid | the same: who signs in                            |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
* /demo-id/interaction/:uid | the same: nothing else                               |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
GET /api/session | who one is, and how one signs in                                |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   +
PATCH /api/session/choices | one’s own choices                                     |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
GET /api/home | one’s own plans, the unit’s not among them; for whom one coordinates without; whether one is of the unit |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
GET /api/requests | requests one made, and that are about oneself                  |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
POST /api/requests | ask for a plan or a coordinator                               |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
PUT /api/requests/draft | what one began to ask                                    |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
POST /api/requests/:request/complaint :own | complain of one’s own answer          |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
POST /api/requests/:request/complaint :others | the same, of another’s             |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
POST /api/requests/:request/coordinator | take over who has no plan, when asked (here: somebody else is) | -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
DELETE /api/requests/:request/coordinator | say no to it                            |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
GET /api/unit | requests, coordinators, plans as frames                            |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
GET /api/unit/requests/:request | one request                                      |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
POST /api/unit/requests/:request/steps | answer it, step by step                   |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
POST /api/unit/coordinators | name a coordinator                                   |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
POST /api/unit/plans/:plan/coordinator | appoint one where a plan has none          |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
DELETE /api/unit/coordinators/:person | name them no more                          |  -   -   -   -   -   -   -   -   -   -   -   -   +   -   -   ?
GET /api/plans/:planId | the plan’s facts, as below                                |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
POST /api/plans/:planId/visit | what is new, as below                              |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
GET /api/plans/:planId/access-log | who has seen the plan, as below                |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
GET /api/plans/:planId/access-log/export | the same, to take away                  |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/access-log :forOwner | who has seen the area, acting for the owner|  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/access-log/export :forOwner | the same, to take away        |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/rooms/:room :overview | the overview as text                |  +   +   +   +   +   +   +   +   +   -   -   -   -   -   -   ?
GET /api/plans/:planId/rooms/:room :area | the area as text                        |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
GET /api/plans/:planId/rooms/:room :notes | one’s own private notes                 |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   ?
GET /api/plans/:planId/rooms/:room :othersNotes | somebody else’s private notes     |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
GET /api/plans/:planId/rooms/:room :absent | an area the plan does not have        |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
PUT /api/plans/:planId/actions/:action/responsibility | who is responsible         |  +   x   +   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/areas/:area/actions/:action/alone | whether who is responsible sees an action alone | +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/alone/:action :own | an action one is responsible for in an area one does not receive, the owner having agreed | -   +   -   -   +   -   -   -   +   +   -   -   -   -   -   ?
GET /api/plans/:planId/alone/:action :asked | the same, before the owner has answered | -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
GET /api/plans/:planId/alone/:action :others | the same, another’s                 |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
PUT /api/plans/:planId/alone/:action/status :own | how far one has come with it     |  -   +   -   -   +   -   -   -   +   +   -   -   -   -   -   ?
PUT /api/plans/:planId/alone/:action/status :others | the same, another’s           |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
POST /api/plans/:planId/alone/:action/notes :own | a note of one’s own on it        |  -   +   -   -   +   -   -   -   +   +   -   -   -   -   -   ?
POST /api/plans/:planId/alone/:action/notes :others | the same, another’s           |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
PUT /api/plans/:planId/period | the plan’s period                                  |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/writing-help | help with the owner’s own words              |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/confidentiality | promise confidentiality for oneself         |  -   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
GET /api/plans/:planId/invitations | who is invited, to which address, and what became of it | +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/invitations | invite somebody                                |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/invitations/:participant/link | another link                 |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/invitations/:participant/confirmation | say that it is they   |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/invitations/:participant | withdraw an invitation          |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
GET /api/invitation | what of one’s own waits to be confirmed                        |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
POST /api/invitation | take up a link one holds                                      |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
PUT /api/plans/:planId/coordinator | ask who is to take over as coordinator        |  x   x   +   +   +   x   x   x   x   x   x   x   +   -   -   ?
POST /api/plans/:planId/coordinator/hand-over | take over, not asked               |  x   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/coordinator/hand-over | ask no more                      |  x   x   +   +   +   x   x   x   x   x   x   x   +   -   -   ?
PUT /api/plans/:planId/consents/:participant | give consent                        |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/consents/:participant | withdraw consent                 |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/consents/:participant :own | every version of one’s own consent |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
GET /api/plans/:planId/consents/:participant :others | every version of somebody else’s |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant/oral | write down an oral consent     |  x   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant/oral/answer | say whether it is right |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant/oral-no :area | write down an oral no to the area: who may not read it cannot name it |  x   x   +   +   -   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant/oral-no | the same, to everything |  x   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant/oral-no/answer | say whether it is right, or give it back |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consent | say that the plan is made                         |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consent/oral | write down that the owner said so            |  x   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consent/oral/answer | say whether that is right             |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/consent | take back that the plan is made                |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/as/:participant | the plan’s facts as a participant has them |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/as/:participant/rooms/:room :area | the area as a participant has it |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/as/:participant/rooms/:room :unread | an area they do not have |  -   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/as/:participant/rooms/:room :notBound | the area as one of a service whose consent is bound to another |  -   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/participants/:participant | end somebody’s part          |  +   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/meetings | call a meeting                                  |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/meetings/:meeting/answer :invited | answer an invitation    |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
PUT /api/plans/:planId/meetings/:meeting/answer :others | the same, not invited (the owner is to each) | +   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
PUT /api/plans/:planId/meetings/:meeting | change a meeting                        |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/meetings/:meeting | cancel a meeting                     |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId :forOwner | the same, acting for the owner; she is not her own representative|  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId :nonsense | the same, in a capacity that there is not       |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
POST /api/plans/:planId/visit :forOwner | what is new, acting for the owner        |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/rooms/:room :areaForOwner | the area as text, acting for the owner|  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
GET /api/plans/:planId/rooms/:room :elsewhereForOwner | an area outside the mandate, acting for the owner|  x   -   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/actions/:action/responsibility :forOwner | who is responsible, acting for the owner|  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/period :forOwner | the plan’s period, acting for the owner  |  x   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant :forOwner | give consent to the area, acting for the owner|  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
PUT /api/plans/:planId/consents/:participant :outsideMandate | give consent to another area, acting for the owner|  x   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/meetings :forOwner | call a meeting, acting for the owner  |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/representations | register a guardian                      |  x   x   +   +   +   x   x   x   x   x   x   x   +   -   -   ?
POST /api/plans/:planId/representations :written | register a written authorisation|  +   x   +   +   +   x   x   x   x   x   x   x   +   -   -   ?
POST /api/plans/:planId/representations :forOwner | the same, acting for the owner |  x   x   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/representations/:representation | end somebody’s acting for the owner|  +   x   x   x   x   x   x   x   x   x   x   x   +   -   -   ?
PUT /api/plans/:planId/owner-birth-date | when the owner was born                  |  x   x   x   x   x   x   x   x   x   x   x   x   +   -   -   ?
POST /api/plans/:planId/services | add a service, and who leads it                  |  +   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/participants/:participant/members | add somebody to a service|  x   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
POST /api/plans/:planId/participants/:participant/members :receiving | the same, of a service that receives the area|  x   x   +   +   x   x   x   x   x   x   x   x   x   -   -   ?
DELETE /api/plans/:planId/participants/:participant/members/:member | take somebody out of a service|  x   x   +   +   +   x   x   x   x   x   x   x   x   -   -   ?
`)

/** What of a plan’s facts its view holds: every field of it. */
export const PLAN_VIEW = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
planId version owner me actor capacities closed decidesFromAge | which plan, whose, who one is in it, and from which age owners here decide |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
period writingHelpUntil | its period, and until when the owner wants help          |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
handOver | who is asked to take over as coordinator                                |  +   -   +   +   +   -   -   -   -   -   -   -   +   -   -   -
participants | who takes part: name, role, organisation, until when                |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
participants :invited | who is invited and has not come yet                         |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
participants :areas | who else sees the area, or has a mandate for it              |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
participants :consentTo | until when their consent lasts, when they promised confidentiality |  +   o   +   +   +   o   o   o   o   o   o   o   o   -   -   -
lifeAreas | that the plan has the area                                             |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
readsOverview | that one may read the overview                                     |  +   +   +   +   +   +   +   +   +   -   -   -   -   -   -   -
consents | consents, those that are over too                                       |  +   o   +   +   +   o   o   o   o   o   o   o   o   -   -   -
consents :area | that a consent is for the area                                     |  +   -   +   +   -   o   o   o   -   ~   -   ~   o   -   -   -
consents :purpose | what a consent for the area is for, and who gave it how         |  +   -   +   +   -   o   o   o   -   ~   -   ~   o   -   -   -
planConsents | that the plan is made: who said so, and when                         |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
planConsents :circumstances | how the owner said so, where somebody wrote it down   |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
representations | who may act for the owner, in what; own: oneself                 |  +   o   +   +   +   -   -   -   -   -   -   -   +   -   -   -
ownerBirthDate | when the owner was born; a parent is told, too                    |  +   -   +   +   +   -   -   -   -   -   -   -   +   -   -   -
responsibilities | who is responsible for which action of the area                 |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
meetings | meetings; own: those one is invited to                                  |  +   o   +   +   +   o   o   o   o   o   o   o   o   -   -   -
`)

/** What the home page holds of the plan: every field. */
export const HOME_VIEW = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
planId ownerName isOwner role title | the plan, and what one is in it              |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   -
nextRevision periodEnd | until when it runs, and when it is looked at anew         |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   -
myActions | actions of the area one is responsible for                             |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
myActions :alone | the same, seen alone, where the owner has agreed                 |  -   +   -   -   +   -   -   -   +   +   -   -   -   -   -   -
waiting :action | the same, when they are due                                      |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
waiting :alone | whether somebody sees an action alone                              |  +   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
waiting :suggestion | suggestions in the area, for who may answer them             |  +   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
waiting :invitation | one’s own invitations                                        |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   -
waiting :consentEnds | whose consent ends soon                                     |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :comesOfAge | that the owner decides for herself from a day on (here: she is of age) |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
waiting :takeOver | that one is asked to take over (here: somebody else is)        |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
waiting :invited | what has become of an invitation needs whoever may invite         |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :oralConsent | whose oral consent waits for the owner’s word               |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :oralPlan | that the owner said orally that the plan is made, which waits for her word |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :memberLeft | who of a service has left that alone had a consent              |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :oralNo | whose consent the owner took away by saying so, which waits for her word |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waiting :revision | that the plan is to be looked at anew                          |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
waitingForOwner | that the owner is asked something one may answer for her: not what |  -   +   -   -   -   -   -   -   -   -   -   -   -   -   -   -
nextMeeting | the next meeting one is invited to                                   |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   -
unseen | how much is new: as much as one is told when one comes                    |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   -
`)

/** News, by what they are of. */
export const NEWS = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
area | what somebody wrote in the area                                             |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
overview | what somebody wrote in the overview                                     |  +   +   +   +   +   +   +   +   +   -   -   -   -   -   -   -
consents | that the owner gave somebody else consent (no news to her)              |  -   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
responsibility | that the owner made somebody responsible in the area (no news to her) |  -   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
meetings | that the owner called a meeting one is not invited to (no news to her)  |  -   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
plan | that the period was changed, a coordinator appointed, the plan consented to (here by the owner) |  -   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
writingHelp | that the owner asked for help, or does no more (no news to her)         |  -   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
`)

/** Who has seen the plan: every field. */
export const ACCESS_LOG = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
sittings next | who has read and written, when and why; own: oneself                |  +   o   o   o   o   o   o   o   o   o   o   o   o   -   -   -
people | everybody who is in it; own: oneself                                      |  +   o   o   o   o   o   o   o   o   o   o   o   o   -   -   -
sittings next :forOwner | the same, acting for the owner: of the mandate’s area alone |  -   +   -   -   -   -   -   -   -   -   -   -   -   -   -   -
people :forOwner | everybody who is in the log of that area                        |  -   +   -   -   -   -   -   -   -   -   -   -   -   -   -   -
`)

/** `/sync/<plan>/<room>`: which rooms one is let into, as oneself and, with `?capacity=owner`, for the owner. */
export const ROOMS = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
overview | the overview                                                            |  +   +   +   +   +   +   +   +   +   -   -   -   -   -   -   ?
area | the area                                                                    |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
absent | an area the plan does not have                                            |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
notes | one’s own private notes                                                    |  +   +   +   +   +   +   +   +   +   +   +   +   -   -   -   ?
othersNotes | somebody else’s private notes                                        |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
notes?capacity=owner | one’s own private notes, acting for the owner                  |  x   -   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
othersNotes?capacity=owner | somebody else’s private notes, acting for the owner    |  x   -   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
overview?capacity=owner | the overview, acting for the owner                       |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
area?capacity=owner | the area, acting for the owner                               |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
absent?capacity=owner | an area the plan does not have, acting for the owner       |  x   -   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
`)

/** What goes over `/sync` in the area, as oneself; each kind of frame a client may send, and what it hears unasked. */
export const FRAMES = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
step1 | ask for what is written there                                              |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
update | hear what others write                                                    |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
queryPresence | see who is there                                                   |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
presence | be seen there, under the name the server knows                          |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   ?
edit :comment | write a comment                                                    |  +   -   +   x   -   +   +   x   -   -   -   -   -   -   -   ?
edit :action | make an action                                                      |  +   -   +   x   -   +   x   x   -   -   -   -   -   -   -   ?
edit :ownAction | change an action one is responsible for                          |  +   -   +   x   -   +   x   x   -   -   -   -   -   -   -   ?
edit :otherAction | change another’s action                                        |  +   -   +   x   -   x   x   x   -   -   -   -   -   -   -   ?
edit :goal | make a goal                                                           |  +   -   +   x   -   x   x   x   -   -   -   -   -   -   -   ?
edit :ownWords | write in the owner’s own words                                    |  +   -   x   x   -   x   x   x   -   -   -   -   -   -   -   ?
edit :ownersComment | change the owner’s comment                                   |  +   -   x   x   -   x   x   x   -   -   -   -   -   -   -   ?
edit :goal?capacity=owner | make a goal, acting for the owner                      |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
edit :ownWords?capacity=owner | write in the owner’s own words, acting for her     |  x   +   x   x   x   x   x   x   x   x   x   x   x   -   -   ?
`)

/** `/live`: each message a page may send, and each it is told. */
export const LIVE = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
connection | connect                                                               |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
watch | ask to be told of the plan                                                 |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
watch :forOwner | the same, acting for the owner                                   |  -   +   -   -   -   -   -   -   -   -   -   -   -   -   -   ?
facts | be told that its facts changed: a number                                   |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   ?
unwatch | ask to be told no more                                                   |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
signedOut | be told that one’s session is over                                     |  +   +   +   +   +   +   +   +   +   +   +   +   +   +   +   ?
`)

/** Words that stand nowhere else, looked for in every byte somebody receives over all of the above as themselves. */
export const WORDS = parse(`
#                                                                                    own rep coo cor coe con com rea els noc bnd pro uni lef str nob
area | a word of the area, or the id of anything in it                             |  +   -   +   +   -   +   +   +   -   -   -   -   -   -   -   -
areaName | the area’s name; a consent or mandate of one’s own may name it, over or not         |  +   +   +   +   -   +   +   +   -   ~   -   ~   ~   -   -   -
overview | a word of the overview                                                  |  +   +   +   +   +   +   +   +   +   -   -   -   -   -   -   -
notes | a word of the private notes of somebody who contributes in the area          |  -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
plan | the owner’s name                                                            |  +   +   +   +   +   +   +   +   +   +   +   +   +   -   -   -
consents | the last day of somebody else’s consent                                 |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
invitations | the name and address of who is invited and has not come              |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
purposes | what a consent for the area was given for; one’s own, over or not, may say it |  +   -   +   +   -   +   +   +   -   ~   -   ~   ~   -   -   -
circumstances | how the owner said that the plan is made                           |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
meetings | the place of a meeting one is not invited to                            |  +   -   +   +   +   -   -   -   -   -   -   -   -   -   -   -
request | what the owner asked for; who acts for her in requests sees it            |  +   +   -   -   -   -   -   -   -   -   -   -   +   -   -   -
`)

function parse(table: string): readonly AccessRow[] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key = '', what = '', grid = ''] = line.split('|').map((part) => part.trim())
      const marks = grid.split(/\s+/).filter(isMark)
      if (marks.length !== KIND_NAMES.length) throw new Error(`${key}: ${marks.length} columns`)
      return {
        key,
        what,
        marks: Object.fromEntries(KIND_NAMES.map((kind, index) => [kind, marks[index]])) as AccessRow['marks'],
      }
    })
}

function isMark(mark: string): mark is Mark {
  return (MARKS as readonly string[]).includes(mark)
}
