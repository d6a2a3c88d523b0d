/**
 * A role in a word or two, for under a face: what a title says before its first comma. "Overlege, fysikalsk medisin og
 * rehabilitering" gives "Overlege", "Pårørende (bror)" stays.
 */
export function shortTitle(title: string): string {
  const comma = title.search(/,(?![^(]*\))/u)
  return (comma < 0 ? title : title.slice(0, comma)).trim()
}
