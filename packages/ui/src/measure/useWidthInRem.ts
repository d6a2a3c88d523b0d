import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * The width of an element, in rem: larger text makes it smaller, so that a picture laid out by it has room for its
 * words at any text size and zoom. Null before it has been measured, which is before it is first seen.
 */
export function useWidthInRem(): readonly [RefObject<HTMLElement | null>, number | null] {
  const ref = useRef<HTMLElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      // Whole quarters: a scrollbar that comes and goes must not make the picture tremble.
      setWidth(Math.floor((element.clientWidth / rem) * 4) / 4)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
