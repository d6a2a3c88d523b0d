/** Where in the coordinating unit somebody is, and the addresses that lead there. */
export type UnitPlace =
  | { readonly kind: 'requests' }
  | { readonly kind: 'coordinators' }
  | { readonly kind: 'plans' }
  | { readonly kind: 'request'; readonly id: string }
  /** A step as its letter on paper. `step`: the first is 1. */
  | { readonly kind: 'letter'; readonly id: string; readonly step: number }

export const UNIT_ADDRESS = '/unit'

/** `rest`: what follows `/unit/`; null: no such place. */
export function unitPlaceOf(rest: string): UnitPlace | null {
  const [first = '', second, ...more] = rest.split('/')
  if (first === 'request' && second !== undefined && second !== '' && more[0] === 'letter') {
    const step = Number(more[1])
    return more.length === 2 && Number.isInteger(step) && step > 0 ? { kind: 'letter', id: second, step } : null
  }
  if (more.length > 0) return null
  if (first === 'request' && second !== undefined && second !== '') return { kind: 'request', id: second }
  if (second !== undefined) return null
  if (first === '') return { kind: 'requests' }
  return first === 'coordinators' || first === 'plans' ? { kind: first } : null
}

export function unitAddress(place: UnitPlace): string {
  switch (place.kind) {
    case 'requests':
      return UNIT_ADDRESS
    case 'request':
      return `${UNIT_ADDRESS}/request/${encodeURIComponent(place.id)}`
    case 'letter':
      return `${unitAddress({ kind: 'request', id: place.id })}/letter/${place.step}`
    default:
      return `${UNIT_ADDRESS}/${place.kind}`
  }
}
