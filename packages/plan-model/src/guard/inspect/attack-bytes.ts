/** For tests only: writes update bytes that no Yjs would write, and reads honest ones for tampering with. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export type Ref = readonly [client: number, clock: number]

export type AttackContent =
  | { readonly text: string }
  | { readonly values: readonly unknown[] }
  | { readonly json: readonly unknown[] }
  | { readonly format: readonly [string, unknown] }
  | { readonly embed: unknown }
  | { readonly type: keyof typeof typeRefs; readonly name?: string }
  | { readonly deleted: number }
  | { readonly binary: Uint8Array }
  | { readonly subdocument: string }
  | { readonly raw: Uint8Array; readonly ref: number; readonly length: number }

export interface AttackItem {
  readonly origin?: Ref | null
  readonly right?: Ref | null
  readonly parent?: string | Ref
  readonly key?: string | null
  readonly content: AttackContent
}

export type AttackStruct = AttackItem | { readonly gc: number } | { readonly skip: number }

export interface AttackSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly AttackStruct[]
}

export interface AttackUpdate {
  readonly sections: readonly AttackSection[]
  readonly deletes?: ReadonlyArray<readonly [client: number, clock: number, length: number]>
}

const typeRefs = {
  array: 0,
  map: 1,
  text: 2,
  'xml-element': 3,
  'xml-fragment': 4,
  'xml-hook': 5,
  'xml-text': 6,
} as const

export function bytesOf({ sections, deletes = [] }: AttackUpdate): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  // One entry for each delete: repeated clients are part of the game
  encoding.writeVarUint(encoder, deletes.length)
  for (const [client, clock, length] of deletes) {
    for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

/** One section of one client. */
export function section(
  client: number,
  clock: number,
  structs: readonly AttackStruct[],
  deletes: AttackUpdate['deletes'] = [],
) {
  return bytesOf({ sections: [{ client, clock, structs }], deletes })
}

function writeStruct(encoder: encoding.Encoder, struct: AttackStruct): void {
  if ('gc' in struct) {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, struct.gc)
    return
  }
  if ('skip' in struct) {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, struct.skip)
    return
  }
  const { origin = null, right = null, parent = '', key = null, content } = struct
  encoding.writeUint8(encoder, refOf(content) | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === null ? 0 : 0x20))
  for (const id of [origin, right]) if (id) for (const number of id) encoding.writeVarUint(encoder, number)
  if (!origin && !right) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else for (const number of parent) encoding.writeVarUint(encoder, number)
    if (key !== null) encoding.writeVarString(encoder, key)
  }
  writeContent(encoder, content)
}

function refOf(content: AttackContent): number {
  if ('raw' in content) return content.ref
  if ('deleted' in content) return 1
  if ('json' in content) return 2
  if ('binary' in content) return 3
  if ('text' in content) return 4
  if ('embed' in content) return 5
  if ('format' in content) return 6
  if ('type' in content) return 7
  return 'values' in content ? 8 : 9
}

function writeContent(encoder: encoding.Encoder, content: AttackContent): void {
  if ('raw' in content) encoding.writeUint8Array(encoder, content.raw)
  else if ('deleted' in content) encoding.writeVarUint(encoder, content.deleted)
  else if ('binary' in content) encoding.writeVarUint8Array(encoder, content.binary)
  else if ('text' in content) encoding.writeVarString(encoder, content.text)
  else if ('embed' in content) encoding.writeVarString(encoder, JSON.stringify(content.embed))
  else if ('format' in content) {
    encoding.writeVarString(encoder, content.format[0])
    encoding.writeVarString(encoder, JSON.stringify(content.format[1]))
  } else if ('type' in content) {
    encoding.writeVarUint(encoder, typeRefs[content.type])
    if (content.type === 'xml-element' || content.type === 'xml-hook')
      encoding.writeVarString(encoder, content.name ?? 'p')
  } else if ('json' in content) {
    encoding.writeVarUint(encoder, content.json.length)
    for (const value of content.json) encoding.writeVarString(encoder, JSON.stringify(value) ?? 'undefined')
  } else if ('values' in content) {
    encoding.writeVarUint(encoder, content.values.length)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any value, on purpose
    for (const value of content.values) encoding.writeAny(encoder, value as encoding.AnyEncodable)
  } else {
    encoding.writeVarString(encoder, content.subdocument)
    encoding.writeAny(encoder, {})
  }
}

/** An honest update, opened. Section and delete order are kept. */
export function opened(update: Uint8Array): AttackUpdate {
  const { structs, ds } = Y.decodeUpdate(update)
  const sections: Array<{ client: number; clock: number; structs: AttackStruct[] }> = []
  for (const struct of structs) {
    let last = sections.at(-1)
    if (last?.client !== struct.id.client)
      sections.push((last = { client: struct.id.client, clock: struct.id.clock, structs: [] }))
    if (struct instanceof Y.GC) last.structs.push({ gc: struct.length })
    else if (struct instanceof Y.Skip) last.structs.push({ skip: struct.length })
    else last.structs.push(openedItem(struct))
  }
  const deletes = [...ds.clients].flatMap(([client, spans]) =>
    spans.map(({ clock, len }) => [client, clock, len] as const),
  )
  return { sections, deletes }
}

function ref(id: Y.ID | null): Ref | null {
  return id === null ? null : [id.client, id.clock]
}

function openedItem(item: Y.Item): AttackItem {
  const parent: unknown = item.parent
  return {
    origin: ref(item.origin),
    right: ref(item.rightOrigin),
    ...(typeof parent === 'string'
      ? { parent }
      : parent instanceof Y.ID
        ? { parent: [parent.client, parent.clock] as const }
        : {}),
    key: item.parentSub,
    content: openedContent(item),
  }
}

function openedContent(item: Y.Item): AttackContent {
  const encoder = new Y.UpdateEncoderV1()
  item.content.write(encoder, 0)
  return { raw: encoder.toUint8Array(), ref: item.content.getRef(), length: item.length }
}

export function lengthOf(struct: AttackStruct): number {
  if ('gc' in struct) return struct.gc
  if ('skip' in struct) return struct.skip
  const { content } = struct
  if ('raw' in content) return content.length
  if ('text' in content) return content.text.length
  if ('values' in content) return content.values.length
  if ('json' in content) return content.json.length
  return 'deleted' in content ? content.deleted : 1
}
