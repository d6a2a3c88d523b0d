/**
 * The first script: small, so that it runs while the rest is still on its way. It asks for what the address needs, code
 * and answers at once, instead of one after the other as each piece finds out about the next.
 */
import '@ansvarsgruppe/ui/styles.css'
import './app.css'
import { beginFirstScreen } from './first-screen.ts'
import { keepTokenOfAddress } from './screens/invitation/kept-token.ts'

/** Milliseconds the page waits for the last of what it needs before it draws that something is on its way. */
const PATIENCE = 200

keepTokenOfAddress()
const firstScreen = beginFirstScreen(window.location.pathname)
const { drawPage } = await import('./page.tsx')
await Promise.race([firstScreen, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
drawPage()
