/** Transaction origin of what the page writes outside an editor. */
export const PAGE_ORIGIN = Symbol('page')
