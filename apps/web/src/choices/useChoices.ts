import type { Choices, ChoicesChange } from '@ansvarsgruppe/plan-model/contract'
import { useToast } from '@ansvarsgruppe/ui'
import { useCallback } from 'react'
import { useChangeChoices } from '../api/index.ts'
import { useSignedIn } from '../screens/frame/signed-in.ts'
import { useWords } from '../words/index.ts'

export interface OwnChoices {
  readonly choices: Choices
  /** Takes hold at once. If it cannot be stored, that is said, and the page shows what is stored. */
  readonly change: (change: ChoicesChange) => void
}

/** What the signed-in person has chosen, and choosing. The language is chosen through `useWords`. */
export function useChoices(): OwnChoices {
  const { person } = useSignedIn()
  const { words } = useWords()
  const { mutate } = useChangeChoices()
  const showToast = useToast()
  const change = useCallback(
    (chosen: ChoicesChange) => mutate(chosen, { onError: () => showToast({ text: words.settings.notKept }) }),
    [mutate, showToast, words],
  )
  return { choices: person.choices, change }
}
