/**
 * For tests: does something at the nth point at which the program takes control again. Counted is every callback of the
 * event loop and every promise's going on, in the whole process, so that none of a path's is left out.
 */
import { createHook } from 'node:async_hooks'

let left = 0
let strike: () => void = () => {}

const hook = createHook({
  before: () => {
    if (left === 0) return
    left -= 1
    // As the next in line, and not in the midst of what goes on here.
    if (left === 0) queueMicrotask(strike)
  },
})

/**
 * Sets out on the path and strikes at its nth point. Resolves when it has struck: whether that was before the path had
 * come to its end, or only then.
 */
export async function strikeAt(nth: number, setOut: () => Promise<unknown>, struck: () => void): Promise<boolean> {
  const isStruck = Promise.withResolvers<boolean>()
  left = nth
  strike = () => {
    isStruck.resolve(true)
    struck()
  }
  hook.enable()
  const end = setOut().then(() => false)
  // What is waited for may never come once it has struck.
  end.catch(() => {})
  const wasOnTheWay = await Promise.race([isStruck.promise, end])
  hook.disable()
  left = 0
  if (!wasOnTheWay) struck()
  return wasOnTheWay
}
