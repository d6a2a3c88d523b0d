import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../words/index.ts'
import { createMark, isInView } from './mark.ts'
import { ReadAloudContextProvider, type ReadAloud } from './read-aloud-context.ts'
import './read-aloud.css'
import { ReadingBar } from './ReadingBar.tsx'
import { Reader, type ReaderState } from './reader.ts'
import { RATE_FACTORS, rememberedRate, rememberRate } from './remembered-rate.ts'
import { SelectionButton } from './SelectionButton.tsx'
import { DEVICE_SPEECH, useDeviceVoices } from './speech.ts'
import { canReadPlans } from './voices.ts'
import { writtenPieces, type WrittenPiece } from './written-pieces.ts'

/** One voice for the whole page, what it is told, and the bar to steer it by. */
export function ReadAloudProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { language } = useWords()
  const [rate, setRate] = useState(rememberedRate)
  const [reader] = useState(() => new Reader<WrittenPiece>(DEVICE_SPEECH, RATE_FACTORS[rememberedRate()]))
  const state = useSyncExternalStore(
    (listener) => reader.subscribe(listener),
    () => reader.state,
  )
  const voices = useDeviceVoices()
  const isAvailable = canReadPlans(voices)
  useEndOfPage(reader)
  useMark(state)

  const value = useMemo<ReadAloud>(
    () => ({
      isAvailable,
      status: state.status,
      source: state.status === 'silent' ? null : state.source,
      rate,
      read: (source, where) => reader.read(source, where === null ? [] : writtenPieces(where, language)),
      stop: () => reader.stop(),
      pause: () => reader.pause(),
      resume: () => reader.resume(),
      step: (by) => reader.step(by),
      setRate: (chosen) => {
        setRate(chosen)
        rememberRate(chosen)
        reader.setRate(RATE_FACTORS[chosen])
      },
    }),
    [isAvailable, state, rate, reader, language],
  )
  return (
    <ReadAloudContextProvider value={value}>
      {children}
      {isAvailable && <SelectionButton />}
      <ReadingBar state={state} voices={voices} />
    </ReadAloudContextProvider>
  )
}

/** Nobody is read to about a page they have left. */
function useEndOfPage(reader: Reader<WrittenPiece>): void {
  const [address] = useLocation()
  const readAt = useRef(address)
  useEffect(() => {
    if (readAt.current !== address) reader.stop()
    readAt.current = address
  }, [reader, address])
  useEffect(() => () => reader.stop(), [reader])
  useEffect(() => {
    const stop = (): void => reader.stop()
    // Browsers speak on after the page is gone.
    window.addEventListener('pagehide', stop)
    return () => window.removeEventListener('pagehide', stop)
  }, [reader])
}

/** Marks the sentence being read, and follows it for as long as the person has not scrolled away. */
function useMark(state: ReaderState<WrittenPiece>): void {
  const [mark] = useState(createMark)
  const before = useRef<Range | null>(null)
  const range = 'pieces' in state ? (state.pieces[state.index]?.range ?? null) : null
  useEffect(() => {
    if (range === null) mark.clear()
    else mark.show(range, before.current === null || isInView(before.current))
    before.current = range
  }, [mark, range])
  useEffect(() => () => mark.clear(), [mark])
}
