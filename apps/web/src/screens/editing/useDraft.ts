import { useState, type KeyboardEvent } from 'react'

export interface Draft {
  /** What the box shows: the draft while there is one, else what stands in the plan. */
  readonly shown: string
  readonly change: (value: string) => void
  /** For the element around the box. */
  readonly handlers: { readonly onBlur: () => void; readonly onKeyDown: (event: KeyboardEvent) => void }
}

/** A value that is written when the person leaves the box or presses Enter, not at every key. Escape drops the draft. */
export function useDraft(value: string, onSave: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  function save(): void {
    if (draft !== null && draft.trim() !== value) onSave(draft.trim())
    setDraft(null)
  }
  return {
    shown: draft ?? value,
    change: setDraft,
    handlers: {
      onBlur: save,
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setDraft(null)
      },
    },
  }
}
