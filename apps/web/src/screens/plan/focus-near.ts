import type { KeptPlace } from '../../rooms/index.ts'
import { fieldPart } from './place.ts'

/** Milliseconds after which whatever takes up its focus again has done so: boxes are drawn by readers of their own. */
const DRAWN_AFTER = 60

/**
 * What has lost the box one wrote in takes focus itself, so that reading and the keyboard go on from there. Nothing is
 * scrolled, and focus that is anywhere else stays.
 */
export function focusNearSoon(place: KeptPlace): void {
  setTimeout(() => focusNear(place), DRAWN_AFTER)
}

function focusNear({ collection, entry, field }: KeptPlace): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return
  const parts = entry === null ? [collection] : [field === null ? null : fieldPart(entry, field), entry]
  const near = parts.map(partOf).find((element) => element !== null)
  if (near === undefined || near === null) return
  near.tabIndex = -1
  near.focus({ preventScroll: true })
}

function partOf(part: string | null): HTMLElement | null {
  return part === null ? null : document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)
}
