import type { CSSProperties } from 'react'
import type { Box } from './network.ts'

/** A box of the layout as the place of an element. */
export function placed({ x, y, width, height }: Box): CSSProperties {
  return { left: `${x}rem`, top: `${y}rem`, width: `${width}rem`, height: `${height}rem` }
}
