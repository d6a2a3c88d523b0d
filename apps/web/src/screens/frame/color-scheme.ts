/** Light, dark or what the device says: chosen per device, remembered there. */
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const
export type ColorScheme = (typeof COLOR_SCHEMES)[number]

const KEY = 'colorScheme'

export function isColorScheme(value: unknown): value is ColorScheme {
  return (COLOR_SCHEMES as readonly unknown[]).includes(value)
}

export function rememberedColorScheme(): ColorScheme {
  try {
    const value = localStorage.getItem(KEY)
    return isColorScheme(value) ? value : 'auto'
  } catch {
    // Storage may be turned off altogether.
    return 'auto'
  }
}

export function rememberColorScheme(scheme: ColorScheme): void {
  try {
    localStorage.setItem(KEY, scheme)
  } catch {
    // Then the choice lasts as long as the page.
  }
}

export function applyColorScheme(scheme: ColorScheme): void {
  document.documentElement.dataset['colorScheme'] = scheme
}
