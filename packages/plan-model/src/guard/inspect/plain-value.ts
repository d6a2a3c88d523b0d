import { malformed, tooLarge } from './refusal.ts'

/**
 * Refuses a value that is not plain JSON (`undefined` passes, as Yjs and ProseMirror have it).
 * lib0 decodes a key `__proto__` by assignment, which gives the object another prototype: whoever then reads a field
 * sees a value that no enumeration and no JSON shows. Deep nesting overflows the stack of whoever encodes or prints it.
 */
export function assertPlain(value: unknown, maxDepth: number): void {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) tooLarge('depth of a value')
    const below: unknown[] = []
    for (const one of level) {
      if (typeof one === 'bigint') malformed('not a plain value')
      if (typeof one !== 'object' || one === null) continue
      if (Array.isArray(one)) for (const element of one) below.push(element)
      else {
        // Not for a Uint8Array either
        if (Object.getPrototypeOf(one) !== Object.prototype || Object.hasOwn(one, '__proto__'))
          malformed('not a plain value')
        for (const element of Object.values(one)) below.push(element)
      }
    }
    level = below
  }
}
