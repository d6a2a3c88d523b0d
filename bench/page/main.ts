/**
 * How fast the page is on a slow phone, with the real server, the demo's plan and real Chromium. It measures and
 * prints; it never fails by the clock. See README.md.
 *
 *   npm run bench:page -- [--rounds 5] [--only loading,typing,long]
 */
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureChromium } from '../../scripts/system.ts'
import { DemoServer } from '../../tests/browser/demo-server.ts'
import { measureLoading } from './loading.ts'
import { measureLongPlan } from './long-plan.ts'
import { Phone } from './phone.ts'
import { measureTyping } from './typing.ts'

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string', default: 'loading,typing,long' } },
})
const rounds = Number(options.rounds)
const parts = options.only.split(',')
const dist = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))

const chromium = await ensureChromium()
const server = await DemoServer.create(null)
const phone = await Phone.create(chromium)
try {
  const [processor] = cpus()
  const version = phone.context.browser()?.version() ?? (await versionOf(phone))
  console.log(
    `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version} · Chromium ${version}`,
  )
  if (parts.includes('loading')) await measureLoading(phone, server.url, dist, rounds)
  if (parts.includes('typing')) await measureTyping(phone, server.url, rounds)
  if (parts.includes('long')) await measureLongPlan(phone, server.url, rounds)
} finally {
  await phone.remove()
  await server.remove()
}

async function versionOf({ context }: Phone): Promise<string> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const { product } = await cdp.send('Browser.getVersion')
  await page.close()
  return product.replace(/^.*\//, '')
}
