import type { Messages } from '../messages.ts'

export const kept: Messages['kept'] = {
  stoppedTitle: 'Du kan ikkje skrive her lenger',
  changeTitle: 'Denne endringa blei ikkje lagra',
  removedMeanwhile: 'Nokon fjerna dette medan du skreiv. Du kan hente det tilbake nedst på sida.',
  textsAreHere: 'Tekstane dine er her.',
  isSaved: 'Det du har skrive, er lagra.',
  savedNote: 'Dette er lagra i planen.',
  tooLong: 'For lang til ein kommentar. Kopier han, eller del han opp.',
  commented: (place) => `Teksten er ein kommentar no: ${place}.`,
  thing: {
    progressNotes: 'eit notat',
    evaluations: 'ei vurdering',
    comments: 'ein kommentar',
    suggestions: 'eit forslag',
    goals: 'eit mål',
    actions: 'eit tiltak',
    strengths: 'ein styrke',
    needs: 'eit behov',
    contributions: 'eit bidrag',
    cooperation: 'eit samarbeid',
    subPlans: 'ein plan',
  },
  aboutThing: ({ thing, place }) => `${thing} om ${place}`,
  underRepair:
    'Denne delen av planen kan berre lesast akkurat no. Dei som driv tenesta, veit om det. Det som er lagra, er trygt.',
}
