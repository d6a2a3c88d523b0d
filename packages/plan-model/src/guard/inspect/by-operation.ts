import type { OperationId } from '../change.ts'

/** Values by operation. By its numbers: a word made of them would cost more than all else that is done with it. */
export class ByOperation<Value> {
  readonly #clocks = new Map<number, Map<number, Value>>()

  get({ client, clock }: OperationId): Value | undefined {
    return this.#clocks.get(client)?.get(clock)
  }

  set({ client, clock }: OperationId, value: Value): void {
    let clocks = this.#clocks.get(client)
    if (clocks === undefined) this.#clocks.set(client, (clocks = new Map<number, Value>()))
    clocks.set(clock, value)
  }
}
