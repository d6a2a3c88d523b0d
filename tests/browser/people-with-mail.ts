/** People whose server sends mail, to a real mail server that keeps what comes. */
import { startMailSink, type MailSink } from '../../apps/sync-server/src/services/mail/mail-sink-fixture.ts'
import { DemoServer } from './demo-server.ts'
import { expect, test as withPeople } from './people.ts'

export const test = withPeople.extend<{ sink: MailSink }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  sink: async ({}, use) => {
    const sink = await startMailSink()
    await use(sink)
    await sink.close()
  },
  server: async ({ template, sink }, use) => {
    const env = { SMTP_URL: sink.url, MAIL_FROM: 'Fjordvik kommune <ikke-svar@fjordvik.example>' }
    const server = await DemoServer.create(template, env)
    await use(server)
    await server.remove()
  },
})

/** Where the latest mail to an address leads, once it has come: path and fragment, which holds the token. */
export async function linkMailedTo({ mails }: MailSink, email: string): Promise<string> {
  const mail = () => mails.findLast(({ to }) => to.includes(email))
  await expect.poll(() => mail() !== undefined, { timeout: 20_000 }).toBe(true)
  const link = new URL(/https?:\S+\/invitation#\S+/.exec(mail()?.part('text/plain') ?? '')?.[0] ?? '')
  return `${link.pathname}${link.hash}`
}
