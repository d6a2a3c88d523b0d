import { createElement, lazy, useState, type ComponentType } from 'react'
import type { Late } from './load-screens.ts'

/**
 * A screen whose code may still be on its way. What is here already is drawn at once: `lazy` alone would show its
 * fallback first, and React keeps a fallback on screen for 300 ms.
 */
export function lateScreen<Module, Props extends object>(
  module: Late<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: pick(await module.load()) }))
  return function LateScreen(props: Props) {
    // For as long as it is mounted: another component type would begin anew.
    const [Screen] = useState<ComponentType<Props>>(() => (module.loaded === null ? Lazy : pick(module.loaded)))
    return createElement(Screen, props)
  }
}
