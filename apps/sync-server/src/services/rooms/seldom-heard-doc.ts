import * as Y from 'yjs'

/** A document with few listeners: Yjs makes a map for each event that nobody hears, half a dozen for every edit. */
export class SeldomHeardDoc extends Y.Doc {
  override emit(...[name, args]: Parameters<Y.Doc['emit']>): void {
    // oxlint-disable-next-line no-underscore-dangle -- Yjs' own name
    if (this._observers.has(name)) super.emit(name, args)
  }
}
