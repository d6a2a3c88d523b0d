import type * as Y from 'yjs'

/* oxlint-disable no-underscore-dangle -- Yjs' own name */

/**
 * Leaves tidying to the server. After what others wrote, Yjs takes away marks that say nothing any more, as a change of
 * this client's own: on the page of somebody who may only read that would be a refused edit, and everywhere a second
 * hand in what the server does anyway and sends to all.
 */
export function leaveTidyingToServer(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction) => {
    if (!transaction.local) transaction._needFormattingCleanup = false
  })
}
