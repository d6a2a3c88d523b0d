import type { ShapingChoices } from './remembered-choices.ts'

/** Tells the style sheets how large the text is and which type it is set in: attributes on the page's root. */
export function applyChoices({ textSize, simpleType }: ShapingChoices): void {
  const root = document.documentElement
  root.dataset['textSize'] = textSize
  if (simpleType) root.dataset['font'] = 'simple'
  else delete root.dataset['font']
}
