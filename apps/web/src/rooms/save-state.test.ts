import { describe, expect, test } from 'vitest'
import { mergeSaveStates, saveStateAt, type SaveInputs } from './save-state.ts'

const TIMING = { disconnectGrace: 100, confirmationMax: 500 }
const CALM: SaveInputs = { pending: 0, waitingSince: null, disconnectedSince: null, savedAt: 7 }

describe('one room', () => {
  test('connected, nothing waits: saved, for good', () => {
    expect(saveStateAt(CALM, 1_000, TIMING)).toEqual({ state: { state: 'saved', at: 7 }, until: null })
  })
  test('connected, something waits: saving, until patience ends', () => {
    const inputs = { ...CALM, pending: 2, waitingSince: 1_000 }
    expect(saveStateAt(inputs, 1_001, TIMING)).toEqual({ state: { state: 'saving', pending: 2 }, until: 1_500 })
    expect(saveStateAt(inputs, 1_500, TIMING).state).toEqual({ state: 'notSaved', pending: 2 })
  })
  test('away, nothing waits: offline after a grace', () => {
    const inputs = { ...CALM, disconnectedSince: 1_000 }
    expect(saveStateAt(inputs, 1_050, TIMING)).toEqual({ state: { state: 'saved', at: 7 }, until: 1_100 })
    expect(saveStateAt(inputs, 1_100, TIMING)).toEqual({ state: { state: 'offline' }, until: null })
  })
  test('away, something waits: not saved after a grace', () => {
    const inputs = { ...CALM, pending: 1, waitingSince: 1_040, disconnectedSince: 1_000 }
    expect(saveStateAt(inputs, 1_050, TIMING)).toEqual({ state: { state: 'saving', pending: 1 }, until: 1_100 })
    expect(saveStateAt(inputs, 1_100, TIMING).state).toEqual({ state: 'notSaved', pending: 1 })
  })
})

describe('all rooms', () => {
  test('the worst counts, with everything that waits', () => {
    const states = [
      { state: 'saved', at: 1 },
      { state: 'saving', pending: 2 },
      { state: 'notSaved', pending: 3 },
    ] as const
    expect(mergeSaveStates(states)).toEqual({ state: 'notSaved', pending: 5 })
    expect(mergeSaveStates(states.slice(0, 2))).toEqual({ state: 'saving', pending: 2 })
    expect(mergeSaveStates([{ state: 'saved', at: 1 }, { state: 'offline' }])).toEqual({ state: 'offline' })
  })
  test('the latest save is the time that is shown; without rooms there is none', () => {
    expect(
      mergeSaveStates([
        { state: 'saved', at: 1 },
        { state: 'saved', at: 4 },
        { state: 'saved', at: null },
      ]),
    ).toEqual({ state: 'saved', at: 4 })
    expect(mergeSaveStates([])).toEqual({ state: 'saved', at: null })
  })
})
