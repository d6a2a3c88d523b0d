import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Access, Sight } from './access.ts'

export interface AccessWords {
  /** "ser to livsområder"; null: nothing is to be said. */
  readonly sees: (sight: Sight) => string | null
  /** Whole sentences, the areas named: "Ser økonomi og arbeid og utdanning. Samtykket varer til 28. februar." */
  readonly sentences: (access: Access) => string
}

/** What somebody may see and until when, in words. */
export function useAccessWords(): AccessWords {
  const { words, formats } = useWords()
  const { today } = usePlanHere()

  function sees(sight: Sight): string | null {
    switch (sight.kind) {
      case 'all':
        return words.group.seesAll
      case 'some':
        return words.group.seesAreas(sight.areas.length)
      case 'overview':
        return words.group.seesOverview
      case 'nothing':
        return words.group.seesNothing
      case 'noConsent':
        return formats.insideSentence(words.group.noConsent)
      case 'noneShared':
        return words.group.seesNoneShared
      case 'untold':
        return null
    }
  }
  function sentences({ sight, until, endsSoon }: Access): string {
    const seen =
      sight.kind === 'some'
        ? words.group.seesThese(formats.list(sight.areas.map((area) => formats.insideSentence(words.area[area]))))
        : sees(sight)
    const date = until === null ? null : formats.dateNear(until, today)
    const lasts =
      date === null ? null : endsSoon ? words.network.consentEndsSoon(date) : words.network.consentUntil(date)
    return [seen, lasts].flatMap((text) => (text === null ? [] : [`${formats.sentenceStart(text)}.`])).join(' ')
  }
  return { sees, sentences }
}
