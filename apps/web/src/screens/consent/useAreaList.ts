import type { LifeArea } from '@ansvarsgruppe/plan-model'
import { useWords } from '../../words/index.ts'

/** Areas inside a sentence: "bolig og hverdag og økonomi"; none: the overview alone. */
export function useAreaList(): (areas: readonly LifeArea[]) => string {
  const { words, formats } = useWords()
  return (areas) =>
    areas.length === 0
      ? words.oralConsent.overviewOnly
      : formats.list(areas.map((area) => formats.insideSentence(words.area[area])))
}
