/**
 * The policy's vocabulary. A rule says, for each standing, under which condition an operation is allowed; it stands
 * beside the field it protects. Reading gives no right to write: `read` is not a column.
 */
import type { Reason } from '../reasons.ts'
import type { Standing } from '../facts/standing.ts'

export type Condition =
  | 'always'
  | 'never'
  /** The actor created the entry. */
  | 'own'
  /** The actor is responsible for the action by the facts; or created it, and nobody is responsible yet. */
  | 'responsible'
  /** The entry is the actor's own by its id: their contribution. */
  | 'self'
  /** The owner has asked for help with writing, and the day has not passed. */
  | 'writingHelp'

export interface Rule extends Readonly<Record<Exclude<Standing, 'read'>, Condition>> {
  /** The reason given when the answer is no. */
  readonly otherwise: Reason
}

/** The owner's own words: others comment. */
export const OWNER_WRITES: Rule = {
  owner: 'always',
  coordinator: 'writingHelp',
  contribute: 'never',
  comment: 'never',
  otherwise: 'ownerOnly',
}

export const OWNER_AND_COORDINATOR: Rule = {
  owner: 'always',
  coordinator: 'always',
  contribute: 'never',
  comment: 'never',
  otherwise: 'notAllowed',
}

/** Goals: others propose, by a suggestion. */
export const GOAL: Rule = { ...OWNER_AND_COORDINATOR, otherwise: 'goalAgreed' }

export const CONTRIBUTORS_CREATE: Rule = {
  owner: 'always',
  coordinator: 'always',
  contribute: 'always',
  comment: 'never',
  otherwise: 'notAllowed',
}

export const ACTION: Rule = {
  owner: 'always',
  coordinator: 'always',
  contribute: 'responsible',
  comment: 'never',
  otherwise: 'notResponsible',
}

/** Progress notes and evaluations: everyone edits their own. */
export const OWN_NOTE: Rule = {
  owner: 'own',
  coordinator: 'own',
  contribute: 'own',
  comment: 'never',
  otherwise: 'notYourComment',
}

export const ANYONE_COMMENTS: Rule = {
  owner: 'always',
  coordinator: 'always',
  contribute: 'always',
  comment: 'always',
  otherwise: 'notAllowed',
}

/** Comments and suggestions: everyone edits and removes their own. */
export const OWN_COMMENT: Rule = {
  owner: 'own',
  coordinator: 'own',
  contribute: 'own',
  comment: 'own',
  otherwise: 'notYourComment',
}

export const CONTRIBUTION: Rule = {
  owner: 'self',
  coordinator: 'always',
  contribute: 'self',
  comment: 'self',
  otherwise: 'notAllowed',
}

/** Answers to suggestions: the owner; the coordinator while the owner lets them (the same yes as writing help). */
export const ANSWERS_SUGGESTIONS: Rule = {
  owner: 'always',
  coordinator: 'writingHelp',
  contribute: 'never',
  comment: 'never',
  otherwise: 'ownerOnly',
}
