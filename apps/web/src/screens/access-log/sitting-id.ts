/** The element a sitting is shown in. */
export function sittingId(number: number): string {
  return `sitting-${number}`
}
