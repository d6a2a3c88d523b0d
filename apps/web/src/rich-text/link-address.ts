import { isSafeHref } from '@ansvarsgruppe/plan-model'

/** What a person typed as an address, as a link may carry it; null when nothing safe can be made of it. */
export function linkAddress(typed: string): string | null {
  const address = withScheme(typed.trim())
  return isSafeHref(address) ? address : null
}

function withScheme(address: string): string {
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`
  return /^[^\s:@]+\.[^\s:@]+$/.test(address) ? `https://${address}` : address
}
