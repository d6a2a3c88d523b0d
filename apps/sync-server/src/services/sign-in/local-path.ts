/** Characters of an address to return to; it travels in a cookie, which browsers cut at 4096 bytes. */
const LOCAL_PATH_LENGTH_MAX = 512
/** Places that answer no page: returning there would loop, or show a person raw data. */
const NOT_PAGES = ['/api', '/auth', '/demo-id', '/sync', '/live']

/**
 * The path, query and fragment of `to` when it leads to a page of this server, else `/`.
 * Whatever a stranger puts in a link, a sign-in never ends on another site (open redirect).
 */
export function localPath(to: unknown, publicUrl: string): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > LOCAL_PATH_LENGTH_MAX) return '/'
  if (!URL.canParse(to, publicUrl)) return '/'
  // Judged as the browser will read it: it takes `\` for `/`, drops tabs and line breaks, and folds `/./`.
  const url = new URL(to, publicUrl)
  if (url.origin !== publicUrl || url.pathname.startsWith('//')) return '/'
  if (NOT_PAGES.some((place) => url.pathname === place || url.pathname.startsWith(`${place}/`))) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
