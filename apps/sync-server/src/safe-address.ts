/** Whether what goes to the address goes there alone: over TLS, or to this machine. */
export function isSafeToTalkTo(url: URL): boolean {
  const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)
}
