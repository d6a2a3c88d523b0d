import type { ReactNode } from 'react'
import type { SectionId } from './section-ids.ts'

/** One component in one state. */
export interface Specimen {
  /** In English, for those who build: "disabled", "long name". */
  readonly name: string
  readonly show: () => ReactNode
  /** The pictures are taken as if the first thing that can be pressed were pointed at, pressed or had focus. */
  readonly forced?: 'hover' | 'active' | 'focus-visible' | undefined
  /** In the professionals' text size; otherwise in the owner's. */
  readonly isProfessional?: boolean | undefined
  /** As wide as the page. */
  readonly isWide?: boolean | undefined
  /** On a card instead of on paper. */
  readonly isOnCard?: boolean | undefined
  /**
   * Shown in a page of its own within the page: what covers or frames a whole page, brings a heading of first level,
   * or depends on attributes of the root.
   */
  readonly page?: OwnPage | undefined
}

export interface OwnPage {
  /** In CSS pixels. */
  readonly height: number
  /** A phone's width, also where there is room for more. */
  readonly isNarrow?: boolean | undefined
  readonly font?: 'simple' | undefined
  /** It has focus in the pictures; the only one in its section, for only one can. Without one, nothing has. */
  readonly hasFocus?: boolean | undefined
  readonly textSize?: 'large' | 'larger' | undefined
}

/** A component, or a few that only make sense together, in every state. */
export interface Entry {
  readonly title: string
  /** The components themselves, as the package exports them. */
  readonly of: readonly unknown[]
  readonly specimens: readonly Specimen[]
}

/** A section of the gallery: a folder of the package. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly entries: readonly Entry[]
}

/** The address of a specimen within its section; it survives new neighbours. */
export function specimenId(entry: Entry, specimen: Specimen): string {
  return `${entry.title} ${specimen.name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
