/** The sections' addresses, in their order. Apart from the sections themselves, so that the browser tests can read it. */
export const sectionIds = [
  'theme',
  'face',
  'life-area',
  'status',
  'surface',
  'control',
  'editing',
  'design-system-forms',
  'design-system',
  'saving',
  'page-state',
  'frame',
  'navigation',
  'plan',
  'conversation',
  'announcing',
  'rich-text',
  'read-aloud',
  'holding',
  'network',
  'timeline',
] as const

export type SectionId = (typeof sectionIds)[number]
