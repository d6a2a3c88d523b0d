/** How fast this device reads: voices differ from device to device, so the rate is the device's, not the person's. */
export const RATES = ['slow', 'usual', 'fast'] as const
export type Rate = (typeof RATES)[number]

/** Times the voice's own speed. */
export const RATE_FACTORS: Record<Rate, number> = { slow: 0.75, usual: 0.95, fast: 1.2 }

const KEY = 'ansvarsgruppe.rate'

export function rememberedRate(): Rate {
  try {
    const stored = localStorage.getItem(KEY)
    return RATES.find((rate) => rate === stored) ?? 'usual'
  } catch {
    // Storage may be switched off.
    return 'usual'
  }
}

export function rememberRate(rate: Rate): void {
  try {
    localStorage.setItem(KEY, rate)
  } catch {
    // Then the choice lasts as long as the page.
  }
}
