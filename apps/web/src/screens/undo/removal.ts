/** What a toast that offers to take a removal back is about: once the entry is back, it is no longer true. */
export function removalOf({
  collection,
  entry,
}: {
  readonly collection: string
  readonly entry: string | null
}): string {
  return `removed/${collection}/${entry ?? ''}`
}
