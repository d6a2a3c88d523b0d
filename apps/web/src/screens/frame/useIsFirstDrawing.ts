import { useEffect, useState } from 'react'

let hasDrawn = false

/**
 * Whether the component belongs to the first screen since the page was loaded: there, what shows first is what counts.
 * Later everything is there to be drawn at once, and somebody who goes back expects the page as long as it was.
 */
export function useIsFirstDrawing(): boolean {
  const [isFirst] = useState(!hasDrawn)
  useEffect(() => {
    hasDrawn = true
  }, [])
  return isFirst
}
