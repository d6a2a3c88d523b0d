import '@ansvarsgruppe/ui/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { applyColorScheme, rememberedColorScheme } from './screens/frame/color-scheme.ts'

applyColorScheme(rememberedColorScheme())

const root = document.getElementById('root')
if (root === null) throw new Error('the page has an element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
