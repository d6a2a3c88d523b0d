/** Where in the coordinating unit somebody is, and the addresses that lead there. */
export type UnitPlace =
  | { readonly kind: 'requests' }
  | { readonly kind: 'coordinators' }
  | { readonly kind: 'plans' }
  | { readonly kind: 'request'; readonly id: string }

export const UNIT_ADDRESS = '/unit'

/** `rest`: what follows `/unit/`; null: no such place. */
export function unitPlaceOf(rest: string): UnitPlace | null {
  const [first = '', second, ...more] = rest.split('/')
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
    default:
      return `${UNIT_ADDRESS}/${place.kind}`
  }
}
