import { useState } from 'react'
import { shareStructure } from '../../rooms/structural-sharing.ts'

/** A value made anew at every drawing; what of it equals the last one is the last one, so that memoised parts stay. */
export function useShared<Value>(value: Value): Value {
  const [held, setHeld] = useState(value)
  const shared = shareStructure(held, value)
  if (shared !== held) setHeld(shared)
  return shared
}
