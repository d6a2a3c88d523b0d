import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { AreaPage } from './area-page.ts'
import { expect, NORA, test } from './people.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/stock-client.ts', import.meta.url))

test('a stock y-websocket client edits beside the browsers', async ({ people, server }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await nora.isOpen('Arbeid og utdanning')
  const program = spawn(process.execPath, [EXAMPLE, '--url', server.url, '--say', 'Skrevet av et program.'], {
    stdio: 'inherit',
  })
  const [code] = (await once(program, 'exit')) as [number]
  expect(code).toBe(0)
  const panel = await nora.conversation('Jeg har en jobb to dager i uken, helst med planter.')
  await expect(panel.getByText('Skrevet av et program.')).toBeVisible()
})
