/**
 * Loads oidc-provider when the demo needs it, and only then. As it loads, it writes to the console that Node is not a
 * long-term version; our log is structured, and whoever starts the demo can do nothing about it.
 */
const NOTICE = 'oidc-provider WARNING: Unsupported runtime'

export async function loadOidcProvider(): Promise<typeof import('oidc-provider')> {
  const { warn } = globalThis.console
  globalThis.console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(NOTICE)) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    globalThis.console.warn = warn
  }
}
