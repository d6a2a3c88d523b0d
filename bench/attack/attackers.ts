/** The attackers, in a process of their own. It gets an {@link Order}, attacks, and says what it heard when told to stop. */
import { setPriority } from 'node:os'
import type { Guest } from '../../apps/sync-server/src/sync/attack/crowd-fixture.ts'
import { Attacker } from '../../apps/sync-server/src/sync/attack/attacker-fixture.ts'
import { attack, ATTACK_KINDS, type AttackKind } from '../../apps/sync-server/src/sync/attack/attacks-fixture.ts'

export interface Order {
  readonly url: string
  readonly guests: readonly Guest[]
  /** Null: all, by turns. */
  readonly kinds: readonly AttackKind[] | null
}

export interface Report {
  readonly kind: AttackKind
  readonly sent: number
  /** Close codes, with how often. */
  readonly closings: ReadonlyArray<readonly [number, number]>
}

// Attackers bring their own machines: here they must not take the processor from those who are measured.
setPriority(19)
process.on('uncaughtException', (error) => console.error('attacker:', error))

process.once('message', ({ url, guests, kinds }: Order) => {
  const all = kinds ?? ATTACK_KINDS
  const attackers = guests.map((guest, index) => ({
    kind: all[index % all.length] ?? 'edits',
    attacker: new Attacker(url, guest),
  }))
  const attacking = Promise.all(attackers.map(({ kind, attacker }) => attack(attacker, kind)))
  process.once('message', () => {
    for (const { attacker } of attackers) attacker.stop()
    void attacking.then(report)
  })

  function report(): void {
    const reports: Report[] = attackers.map(({ kind, attacker: { sent, closings } }) => ({
      kind,
      sent,
      closings: [...closings],
    }))
    process.send?.(reports, () => process.exit(0))
  }
})
