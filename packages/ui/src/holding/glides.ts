/** Which elements are on their way to their place, and where they would be without that. */

/** Milliseconds an element takes to its place. As `--ag-motion`, which script cannot hand to an animation. */
export const GLIDE_MS = 220
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

const gliding = new Set<Element>()

export function wantsMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: no-preference)').matches
}

/** Lets an element that stands in its place already come there from `x`, `y` (pixels away). Nothing under reduced motion. */
export function glideFrom(element: HTMLElement, x: number, y: number): void {
  if (!wantsMotion()) return
  const animation = element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: GLIDE_MS,
    easing: EASING,
  })
  gliding.add(element)
  const arrived = (): void => {
    // A later glide of the same element goes on.
    if (element.getAnimations().every((each) => each === animation)) gliding.delete(element)
  }
  animation.finished.then(arrived, arrived)
}

/** Ends what glides in `element`, itself included: what is measured next is where things stand. */
export function endGlides(element: Element): void {
  for (const each of gliding) {
    if (!element.contains(each)) continue
    for (const animation of each.getAnimations()) animation.cancel()
    gliding.delete(each)
  }
}

/** Distance from the viewport's top to where the element stands, in pixels, whether or not it is on its way there. */
export function standingTop(element: Element): number {
  let { top } = element.getBoundingClientRect()
  for (const each of gliding) {
    if (each.contains(element)) top -= new DOMMatrix(getComputedStyle(each).transform).m42
  }
  return top
}
