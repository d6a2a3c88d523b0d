/** Why an update is not applied. Thrown inside this folder only; `Inspector.inspect` turns it into its answer. */
export class Refusal extends Error {
  readonly status: 'malformed' | 'too-large'

  constructor(status: 'malformed' | 'too-large', detail: string) {
    super(detail)
    this.status = status
  }
}

/** No honest client sends this. `detail` never holds content of the update. */
export function malformed(detail: string): never {
  throw new Refusal('malformed', detail)
}

export function tooLarge(detail: string): never {
  throw new Refusal('too-large', detail)
}
