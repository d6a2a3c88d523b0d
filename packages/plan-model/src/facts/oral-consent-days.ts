/** Days an oral consent counts without the owner's confirmation: a fortnight, in which somebody can meet her. */
export const ORAL_CONSENT_DAYS = 14
