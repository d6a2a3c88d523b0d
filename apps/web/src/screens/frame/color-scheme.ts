/** Light, dark or what the device says: chosen per device, remembered there. */
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof COLOR_SCHEMES)[number]

const KEY = 'colorScheme'

export function isColorScheme(value: unknown): value is ColorScheme {
  return (COLOR_SCHEMES as readonly unknown[]).includes(value)
}

/** Chosen since the page was loaded. */
let chosen: ColorScheme | null = null

export function rememberedColorScheme(): ColorScheme {
  if (chosen !== null) return chosen
  try {
    const value = localStorage.getItem(KEY)
    return isColorScheme(value) ? value : 'auto'
  } catch {
    // Storage may be turned off altogether.
    return 'auto'
  }
}

const listeners = new Set<() => void>()

/** Calls `listener` whenever another is chosen. */
export function onColorScheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes hold at once, and on this device the next time. */
export function chooseColorScheme(scheme: ColorScheme): void {
  chosen = scheme
  applyColorScheme(scheme)
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // Then the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

export function applyColorScheme(scheme: ColorScheme): void {
  document.documentElement.dataset['colorScheme'] = scheme
}
