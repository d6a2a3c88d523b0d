/** For tests: national identity numbers that nobody has, for their month is moved by 80. Their check digits are right. */
export function withCheckDigits(nine: string): string {
  const digit = (digits: string, weights: readonly number[]): number =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
  return `${nine}${first}${digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`
}
