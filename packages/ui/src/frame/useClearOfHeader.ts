import { useLayoutEffect, type RefObject } from 'react'

/** Pixels between the header and what focus or a link brings into view. */
const DISTANCE = 16

/**
 * What gets focus is scrolled clear of the header that stays (WCAG 2.4.11), however high it is: it grows when the loud
 * bar stands in it, and on narrow screens.
 */
export function useClearOfHeader(header: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = header.current
    if (element === null) return undefined
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      const isInTheWay = getComputedStyle(element).position === 'sticky'
      root.style.scrollPaddingTop = `${(isInTheWay ? element.offsetHeight : 0) + DISTANCE}px`
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      root.style.removeProperty('scroll-padding-top')
    }
  }, [header])
}
