import { createContext, useContext } from 'react'
import type { Rate } from './remembered-rate.ts'

export type ReadingStatus = 'silent' | 'reading' | 'paused' | 'failed'

/** Reading aloud, for every part of the page that offers it. */
export interface ReadAloud {
  /** Whether the device can read Norwegian. Where not, nothing offers to. */
  readonly isAvailable: boolean
  readonly status: ReadingStatus
  /** What is read: the id of the part it was begun with; null while silent. */
  readonly source: string | null
  readonly rate: Rate
  /** `source`: a name for the part, to know it again. `where`: looked up now, so that the latest text is read. */
  readonly read: (source: string, where: Element | Range | null) => void
  readonly stop: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly step: (by: 1 | -1) => void
  readonly setRate: (rate: Rate) => void
}

const nothing = (): void => {}

/** Without a provider (a part drawn alone in a test) nothing can be read. */
const SILENT: ReadAloud = {
  isAvailable: false,
  status: 'silent',
  source: null,
  rate: 'usual',
  read: nothing,
  stop: nothing,
  pause: nothing,
  resume: nothing,
  step: nothing,
  setRate: nothing,
}

const ReadAloudContext = createContext<ReadAloud>(SILENT)

export const ReadAloudContextProvider = ReadAloudContext.Provider

export function useReadAloud(): ReadAloud {
  return useContext(ReadAloudContext)
}
