import { mainContentId } from '@ansvarsgruppe/ui'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../words/index.ts'

/** The address whose heading had focus last; null: the page has just been loaded, and the browser decides. */
let lastAddress: string | null = null

/**
 * Names the page in the browser's tab, and after a navigation moves focus to its heading, so that reading starts there.
 * Call it where the heading is drawn. `title` never holds anything of the plan's content: tabs are seen by others.
 */
export function usePageHeading(title: string): void {
  const { words } = useWords()
  const [address] = useLocation()
  useEffect(() => {
    document.title = words.app.pageTitle(title)
  }, [words, title])
  useEffect(() => {
    const isNavigation = lastAddress !== null && lastAddress !== address
    lastAddress = address
    if (!isNavigation) return
    const heading = document.querySelector<HTMLElement>(`#${mainContentId} h1`)
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    if (window.location.hash === '') window.scrollTo(0, 0)
  }, [address])
}
