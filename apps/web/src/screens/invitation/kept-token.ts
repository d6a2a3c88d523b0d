/**
 * The token of an invitation's link. It comes in the fragment, which browsers send nowhere, and leaves the address at
 * once: history, bookmarks and the page that signs people in never have it. It outlives the way to the provider and
 * back in the tab's own storage, and no longer than until the link is used.
 */
export const INVITATION_ADDRESS = '/invitation'

const KEY = 'invitation-token'
const TOKEN = /^#([A-Za-z0-9_-]{43})$/

/** Before anything else reads the address. */
export function keepTokenOfAddress(): void {
  takeToken()
  // Another link opened where one was opened before: to the browser that is the same page.
  window.addEventListener('hashchange', () => {
    if (takeToken()) window.location.reload()
  })
}

/** Whether there was one. */
function takeToken(): boolean {
  if (window.location.pathname !== INVITATION_ADDRESS) return false
  const [, token] = TOKEN.exec(window.location.hash) ?? []
  if (token === undefined) return false
  sessionStorage.setItem(KEY, token)
  window.history.replaceState(window.history.state, '', INVITATION_ADDRESS)
  return true
}

export function keptToken(): string | null {
  return sessionStorage.getItem(KEY)
}

export function forgetToken(): void {
  sessionStorage.removeItem(KEY)
}
