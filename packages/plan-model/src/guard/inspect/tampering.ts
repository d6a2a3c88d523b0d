/** For tests only: changes an honest update the way an attacker, or a broken cable, might. */
import type * as Y from 'yjs'
import {
  type AttackContent,
  type AttackItem,
  type AttackSection,
  type AttackStruct,
  type Ref,
  bytesOf,
  lengthOf,
  opened,
} from './attack-bytes.ts'
import type { Random } from './honest-edits.ts'

export function tampered(update: Uint8Array, doc: Y.Doc, random: Random): Uint8Array {
  if (random.chance(0.1)) return flipped(update, random)
  const { sections, deletes = [] } = opened(update)
  const known = [...doc.store.clients].map(([client, structs]): Ref => {
    const last = structs.at(-1)
    return [client, last === undefined ? 0 : last.id.clock + last.length]
  })
  const own = sections.map(({ client, clock, structs }): Ref => [
    client,
    clock + structs.reduce((sum, struct) => sum + lengthOf(struct), 0),
  ])
  const states = [...known, ...own, [77, 3] as const]
  const tampering = new Tampering(random, states, [...doc.share.keys(), 'other'])
  let changed = [...sections]
  let deleted = [...deletes]
  for (let count = 1 + random.below(3); count > 0; count--) {
    if (changed.length > 0 && random.chance(0.75)) {
      const index = random.below(changed.length)
      const [target] = changed.slice(index, index + 1)
      if (target !== undefined) changed.splice(index, 1, ...tampering.section(target))
    } else deleted = tampering.deletes(deleted)
    if (random.chance(0.1)) changed = changed.toReversed()
  }
  return bytesOf({ sections: changed, deletes: deleted })
}

function flipped(update: Uint8Array, random: Random): Uint8Array {
  const bytes = update.slice()
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  return random.chance(0.2) ? bytes.slice(0, random.below(bytes.length)) : bytes
}

class Tampering {
  readonly #random: Random
  readonly #states: readonly Ref[]
  readonly #roots: readonly string[]

  constructor(random: Random, states: readonly Ref[], roots: readonly string[]) {
    this.#random = random
    this.#states = states
    this.#roots = roots
  }

  section(target: AttackSection): AttackSection[] {
    const random = this.#random
    const { client, clock, structs } = target
    const index = random.below(structs.length)
    switch (random.below(10)) {
      case 0: {
        const [other, next] = random.pick(this.#states)
        return [{ client: other, clock: random.chance(0.8) ? next : clock, structs }]
      }
      case 1:
        return [{ client, clock: Math.max(0, clock + random.below(5) - 2), structs }]
      case 2:
        return [target, random.chance(0.5) ? target : { client: client + 1, clock: 0, structs: [this.#item()] }]
      case 3:
        return [{ client, clock, structs: structs.toSpliced(index, 1) }]
      case 4:
        return [{ client, clock, structs: structs.toSpliced(index, random.below(2), this.#item()) }]
      case 5:
        return [
          {
            client,
            clock,
            structs: structs.toSpliced(index, 1, random.chance(0.8) ? { gc: 1 + random.below(3) } : { skip: 2 }),
          },
        ]
      case 6:
        return [
          { client, clock, structs: [...structs, ...Array.from({ length: 1 + random.below(4) }, () => this.#item())] },
        ]
      default:
        return [{ client, clock, structs: structs.map((struct, at) => (at === index ? this.#bent(struct) : struct)) }]
    }
  }

  deletes(deletes: ReadonlyArray<readonly [number, number, number]>): Array<readonly [number, number, number]> {
    const random = this.#random
    const [client, clock] = this.#ref()
    const added = [client, clock, random.chance(0.05) ? 0 : 1 + random.below(6)] as const
    return random.chance(0.3) ? deletes.filter(() => random.chance(0.5)) : [...deletes, added]
  }

  #ref(): Ref {
    const [client, clock] = this.#random.pick(this.#states)
    return [client, this.#random.chance(0.05) ? clock : this.#random.below(Math.max(1, clock))]
  }

  #bent(struct: AttackStruct): AttackStruct {
    if (!('content' in struct)) return this.#item()
    const random = this.#random
    const [client, clock] = struct.origin ?? this.#ref()
    switch (random.below(6)) {
      case 0:
        return { ...struct, origin: this.#ref() }
      case 1:
        return { ...struct, right: random.chance(0.5) ? this.#ref() : [client, clock + 1] }
      case 2:
        return {
          ...struct,
          origin: null,
          right: null,
          parent: this.#parent(),
          key: random.chance(0.5) ? 'status' : null,
        }
      case 3:
        return { ...struct, content: this.#content() }
      case 4:
        return { ...struct, right: null }
      default:
        return { ...struct, key: random.pick([null, 'status', '__proto__', 'g1']) }
    }
  }

  #parent(): string | Ref {
    return this.#random.chance(0.4) ? this.#random.pick(this.#roots) : this.#ref()
  }

  #item(): AttackItem {
    const random = this.#random
    const content = this.#content()
    if (random.chance(0.4))
      return { parent: this.#parent(), key: random.pick([null, 'status', 'g1', 'title']), content }
    const origin = this.#ref()
    const right = random.pick<Ref | null>([null, [origin[0], origin[1] + 1], this.#ref()])
    return { origin: random.chance(0.2) ? null : origin, right, parent: 'entries', content }
  }

  #content(): AttackContent {
    const random = this.#random
    return random.pick<AttackContent>([
      { text: 'x😀y' },
      { text: 'evil' },
      { values: ['evil'] },
      { values: [1, 2] },
      { json: [1] },
      { format: ['strong', {}] },
      { embed: {} },
      { type: random.pick(['map', 'array', 'text', 'xml-element', 'xml-fragment', 'xml-text', 'xml-hook'] as const) },
      { deleted: 1 + random.below(3) },
      { deleted: 1 },
      { binary: new Uint8Array(2) },
    ])
  }
}
