import { Button, mainContentId } from '@ansvarsgruppe/ui'
import { MegaphoneSpeakingIcon } from '@navikt/aksel-icons'
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useWords } from '../words/index.ts'
import { useReadAloud } from './read-aloud-context.ts'

/** Milliseconds a selection must have stood still: while it is drawn, nothing gets in its way. */
const SETTLE = 350
/** Pixels between the selection and the button, and the least between the button and the window's edge. */
const GAP = 8

export const SELECTION = 'selection'

/** «Les høyt» under whatever is selected in the page; Alt+Shift+L reads it too, and without a selection the page. */
export function SelectionButton(): ReactElement | null {
  const { words } = useWords()
  const { read, stop, status } = useReadAloud()
  const range = useSelectedRange()
  const button = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    if (range !== null && button.current !== null) placeUnder(button.current, range)
  }, [range])

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return
      event.preventDefault()
      if (status === 'reading') return stop()
      const selected = selectedRange()
      if (selected === null) read(mainContentId, document.getElementById(mainContentId))
      else read(SELECTION, selected)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [read, stop, status])

  if (range === null || status === 'reading' || status === 'paused') return null
  return (
    <section ref={button} className="ag-read-selection" aria-label={words.readAloud.bar}>
      <Button
        variant="secondary"
        aria-keyshortcuts="Alt+Shift+L"
        // Pressing it must not take the selection away first.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => read(SELECTION, range)}
      >
        <MegaphoneSpeakingIcon aria-hidden />
        {words.readAloud.selection}
      </Button>
    </section>
  )
}

/** What is selected in the page's content, once it has stood still; null: nothing. */
function useSelectedRange(): Range | null {
  const [range, setRange] = useState<Range | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    function look(): void {
      clearTimeout(timer)
      if (selectedRange() === null) return setRange(null)
      timer = setTimeout(() => setRange(selectedRange()), SETTLE)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [])
  return range
}

function selectedRange(): Range | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.toString().trim().length < 2) return null
  const range = selection.getRangeAt(0).cloneRange()
  return document.getElementById(mainContentId)?.contains(range.commonAncestorContainer) === true ? range : null
}

function placeUnder(element: HTMLElement, range: Range): void {
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  const widest = document.documentElement.clientWidth - element.offsetWidth - GAP
  element.style.left = `${Math.max(GAP, Math.min(last.left, widest)) + window.scrollX}px`
  element.style.top = `${last.bottom + GAP + window.scrollY}px`
}
