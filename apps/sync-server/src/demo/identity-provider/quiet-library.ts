/**
 * Loads oidc-provider when the demo needs it, and only then. As it loads, it writes to the console that Node is not a
 * long-term version; our log is structured, and whoever starts the demo can do nothing about it.
 */
import type * as OidcProviderLibrary from 'oidc-provider'

const NOTICE = 'oidc-provider WARNING: Unsupported runtime'

export async function loadOidcProvider(): Promise<typeof OidcProviderLibrary> {
  const { console } = globalThis
  const warn = console.warn.bind(console)
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(NOTICE)) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
