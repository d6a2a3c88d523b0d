/** What the gallery shows, and how: all of it stands in the address, so that a view can be linked to. */
export interface View {
  /** A section's id; the first one unless given. */
  readonly section: string | null
  /** One specimen alone, as its own page. */
  readonly specimen: string | null
  readonly scheme: 'auto' | 'light' | 'dark'
  readonly font: 'standard' | 'simple'
  readonly textSize: 'normal' | 'large' | 'larger'
}

export function viewOf(query: string): View {
  const given = new URLSearchParams(query)
  return {
    section: given.get('section'),
    specimen: given.get('specimen'),
    scheme: oneOf(given.get('scheme'), ['auto', 'light', 'dark']),
    font: oneOf(given.get('font'), ['standard', 'simple']),
    textSize: oneOf(given.get('text-size'), ['normal', 'large', 'larger']),
  }
}

export function addressOf(view: View): string {
  const query = new URLSearchParams()
  if (view.section !== null) query.set('section', view.section)
  if (view.specimen !== null) query.set('specimen', view.specimen)
  if (view.scheme !== 'auto') query.set('scheme', view.scheme)
  if (view.font !== 'standard') query.set('font', view.font)
  if (view.textSize !== 'normal') query.set('text-size', view.textSize)
  return `?${query.toString()}`
}

/** Sets the attributes the styles go by, as the application does from a person's choices. */
export function applyToRoot({ scheme, font, textSize }: View): void {
  const { dataset } = document.documentElement
  dataset['colorScheme'] = scheme
  dataset['font'] = font
  dataset['textSize'] = textSize
}

function oneOf<const Known extends string>(given: string | null, known: readonly [Known, ...Known[]]): Known {
  return known.find((each) => each === given) ?? known[0]
}
