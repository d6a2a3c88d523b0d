/** For the soak: what the server tells of itself. */
import { ask } from './ask-fixture.ts'

/** Of the server's `/metrics`. */
export interface Numbers {
  readonly rooms: number
  readonly connections: number
  readonly accepted: number
  readonly refused: number
  readonly commits: number
}

export async function numbersOf(url: string): Promise<Numbers> {
  const { text } = await ask(url, '/metrics')
  const sum = (name: string): number =>
    [...text.matchAll(new RegExp(`^ansvarsgruppe_${name}(?:{[^}]*})? (.+)$`, 'gm'))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    )
  return {
    rooms: sum('rooms'),
    connections: sum('connections'),
    accepted: sum('edits_accepted_total'),
    refused: sum('edits_refused_total'),
    commits: sum('journal_commits_total'),
  }
}
