/** From a key to the paint that shows it, while eight others type in the same text. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { mainThreadTime, setConditions, type Phone } from './phone.ts'
import { forgetSeen, seenBy } from './probe.ts'
import { printTable, threeOf } from './table.ts'

const OTHERS = fileURLToPath(new URL('others.ts', import.meta.url))
/** Who besides the owner may write in an action's text: the coordinator, and whoever is responsible for it. */
const COORDINATOR = 'p05'
export const OTHERS_TYPING = 8
/** Keys per second of each of them. */
const THEIR_RATE = 5
/** Milliseconds between our own keys: a fast typist. */
const KEY_EVERY = 130
const KEYS = 40

export interface Text {
  readonly room: string
  readonly action: string
  /** Who is responsible for the action. */
  readonly responsible: string
}

/** The demo's action that the GP is responsible for. */
export async function measureTyping(phone: Phone, url: string, rounds: number): Promise<void> {
  await phone.context.clearCookies()
  await phone.signIn(url, 'p01')
  const { page, cdp } = await phone.open({ slowNetwork: false, slowProcessor: false })
  await page.goto(`${url}/plan/ip-demo-1/area/work`)
  const action = await openAction(
    page,
    page.getByRole('button', { name: 'Ny brilletest og synsvurdering', exact: true }),
  )
  const text = { room: 'area-work', action, responsible: 'p06' }
  const rows: string[][] = []
  for (const others of [0, OTHERS_TYPING]) {
    for (const slowProcessor of [false, true]) {
      await setConditions(cdp, { slowNetwork: false, slowProcessor })
      const typing = others === 0 ? null : await startOthers(url, text, others)
      const before = await mainThreadTime(cdp)
      const { keys, longFrames } = await typeRounds(page, rounds)
      const busy = ((await mainThreadTime(cdp)) - before) / keys.length
      await typing?.stop()
      rows.push([
        others === 0 ? 'alone' : `${others} others`,
        slowProcessor ? '4× slower' : 'this machine',
        threeOf(keys),
        busy.toFixed(1),
        String(longFrames.length),
        String(keys.length),
      ])
    }
  }
  await page.close()
  printTable(
    `A key in the editor, ms to the paint: median / p95 / worst of ${rounds} × ${KEYS} keys`,
    ['typing with', 'processor', 'key to paint', 'main thread per key', 'frames over 50 ms', 'keys'],
    rows,
  )
}

/** Opens the action and puts the caret at the end of its text. Answers the action's id. */
export async function openAction(page: Page, toggle: Locator): Promise<string> {
  await toggle.click()
  const editor = page.locator('.ProseMirror').first()
  await editor.click()
  await page.keyboard.press('Control+Home')
  const id = await editor.evaluate((element) => element.closest('[id^="action-"]')?.id ?? '')
  return id.replace('action-', '')
}

export async function typeRounds(page: Page, rounds: number): Promise<{ keys: number[]; longFrames: number[] }> {
  const keys: number[] = []
  const longFrames: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await forgetSeen(page)
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 6 === 5 ? ' ' : 'a')
      await page.waitForTimeout(KEY_EVERY)
    }
    const seen = await seenBy(page)
    keys.push(...seen.keys)
    longFrames.push(...seen.longFrames)
  }
  return { keys, longFrames }
}

/** Others in a process of their own, typing until stopped. */
export async function startOthers(
  url: string,
  { room, action, responsible }: Text,
  count: number,
): Promise<{ stop(): Promise<void> }> {
  const people = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? COORDINATOR : responsible))
  const child: ChildProcess = fork(OTHERS, [url, room, action, String(THEIR_RATE), '600', ...people])
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the others ended with ${code} before they were in`)))
  })
  return {
    stop: async () => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}
