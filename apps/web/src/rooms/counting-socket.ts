import { countsAsEdit, SYNC_STEP_2 } from '@ansvarsgruppe/plan-model/contract'
import type { EditCounter } from './edit-counter.ts'

/**
 * A WebSocket that tells the counter of every edit frame it sends, in the order it sends them: only there is it known
 * which frames the server's `durable` counts.
 */
export function countingSocket(counter: EditCounter): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('open', () => counter.socketOpened())
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && countsAsEdit(data)) counter.frameSent(data[1] === SYNC_STEP_2)
      super.send(data)
    }
  }
}
