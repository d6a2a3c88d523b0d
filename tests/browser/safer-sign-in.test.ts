/** A server for real people, whose provider is not always sure enough of who it is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { participantId, personId, planId } from '../../packages/plan-model/src/index.ts'
import { loadKeys } from '../../apps/sync-server/src/services/keys.ts'
import { identityHash } from '../../apps/sync-server/src/services/sign-in/identity.ts'
import { CLIENT_ID, startProvider } from '../../apps/sync-server/src/services/sign-in/provider-fixture.ts'
import { createPlan, groupFacts } from '../../apps/sync-server/src/store/plan-fixture.ts'
import { openSqliteStore } from '../../apps/sync-server/src/store/sqlite/index.ts'
import { expectAccessible } from './accessible.ts'
import { DemoServer, freePort } from './demo-server.ts'
import { expect, test } from './people.ts'

const NUMBER = '00000000011'
const OWNER = participantId('owner')

async function withPlan(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'real-people-'))
  const keys = await loadKeys({ dataDir: folder, masterKey: null })
  const store = openSqliteStore({ dataDir: folder, wrappingKey: keys.wrapping }, 'real')
  await createPlan(store, groupFacts(planId('real-plan'), OWNER, [participantId('doctor')]))
  const owner = await store.people.find(personId('person-owner'))
  await store.people.recognise([identityHash(keys.identity, NUMBER), 'identity-owner'], owner!)
  await store.close()
  return folder
}

test('whoever has not signed in safely enough is told why, and comes back to where they were', async ({ page }) => {
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const provider = await startProvider({
    publicUrl,
    scope: 'openid profile',
    acrValues: ['idporten-loa-high', 'idporten-loa-substantial'],
  })
  const folder = await withPlan()
  const server = await DemoServer.create(folder, {
    PORT: String(port),
    OIDC_PROVIDERS: 'idporten',
    OIDC_IDPORTEN_ISSUER: provider.issuer,
    OIDC_IDPORTEN_CLIENT_ID: CLIENT_ID,
  })
  try {
    provider.next = { claims: { sub: 'a', pid: NUMBER, name: 'Solveig' }, acr: 'idporten-loa-substantial' }
    await page.goto(`${publicUrl}/plan/real-plan/area/work`)
    await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Logg inn sikrere' })).toBeVisible()
    await expect(page.getByText('Her trengs sikrere innlogging.')).toBeVisible()
    await expectAccessible(page)
    await page.goto(publicUrl)
    await expect(page.getByRole('heading', { level: 1, name: 'Logg inn sikrere' })).toBeVisible()

    await page.goto(`${publicUrl}/plan/real-plan/area/work`)
    provider.next = { ...provider.next, acr: 'idporten-loa-high' }
    await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Arbeid og utdanning' })).toBeVisible()
    expect(provider.asked).toBe('idporten-loa-high')
  } finally {
    await server.remove()
    await provider.stop()
    await rm(folder, { recursive: true })
  }
})
