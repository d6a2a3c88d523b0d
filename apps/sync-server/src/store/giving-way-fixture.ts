/** For tests: a part of a store that answers in a later turn of the loop, and does nothing in the one in which it is asked. */
export function givingWay<Part extends object>(part: Part): Part {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  const calls = Object.entries(part).map(([name, call]: [string, unknown]) => [
    name,
    typeof call !== 'function'
      ? call
      : async (...given: unknown[]) => {
          await turn()
          const answer: unknown = await Reflect.apply(call, part, given)
          await turn()
          return answer
        },
  ])
  return Object.fromEntries(calls) as Part
}
