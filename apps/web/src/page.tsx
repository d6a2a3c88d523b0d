/** The page itself: everything that draws. `main.ts` begins it. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { applyChoices } from './choices/apply-choices.ts'
import { rememberedChoices } from './choices/remembered-choices.ts'
import { applyColorScheme, rememberedColorScheme } from './screens/frame/color-scheme.ts'

export function drawPage(): void {
  // Before anything is drawn: large letters must not start small.
  applyColorScheme(rememberedColorScheme())
  applyChoices(rememberedChoices())
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has an element with the id "root"')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
