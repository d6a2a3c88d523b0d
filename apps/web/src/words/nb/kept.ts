/** The person's own words that found no place, and why one may no longer write. */
import type { EntryKind } from '../undoable.ts'

export const kept = {
  stoppedTitle: 'Du kan ikke skrive her lenger',
  /** Nothing of it was words. */
  changeTitle: 'Denne endringen ble ikke lagret',
  removedMeanwhile: 'Noen fjernet dette mens du skrev. Du kan hente det tilbake nederst på siden.',
  /** After why. */
  textsAreHere: 'Tekstene dine er her.',
  isSaved: 'Det du har skrevet, er lagret.',
  /** Under a text. */
  savedNote: 'Dette er lagret i planen.',
  tooLong: 'For lang til en kommentar. Kopier den, eller del den opp.',
  commented: (place: string) => `Teksten er en kommentar nå: ${place}.`,
  /** What was begun and has no name of its own. */
  thing: {
    progressNotes: 'et notat',
    evaluations: 'en vurdering',
    comments: 'en kommentar',
    suggestions: 'et forslag',
    goals: 'et mål',
    actions: 'et tiltak',
    strengths: 'en styrke',
    needs: 'et behov',
    contributions: 'et bidrag',
    cooperation: 'et samarbeid',
    subPlans: 'en plan',
  } satisfies Record<EntryKind, string>,
  aboutThing: ({ thing, place }: { thing: string; place: string }) => `${thing} om ${place}`,
  underRepair:
    'Denne delen av planen kan bare leses akkurat nå. De som driver tjenesten, vet om det. Det som er lagret, er trygt.',
}
