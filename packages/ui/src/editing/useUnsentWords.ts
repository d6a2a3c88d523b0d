import { useEffect } from 'react'

/** While something is written and not sent, the browser asks before the page is left or loaded anew. */
export function useUnsentWords(text: string): void {
  const hasWords = text.trim() !== ''
  useEffect(() => {
    if (!hasWords) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasWords])
}
