/**
 * Sends what waits in the store's outbox, one after another.
 *
 * X1  A mail is taken off the disk when the other side has said yes or no to it, and not before: a crash loses none.
 * X2  Sent again, it has the same Message-ID: between the other side's yes and the disk a crash sends it twice, and they
 *     can tell.
 * X3  A no that is for now (4xx, nobody answers) is tried again, longer and longer, {@link ATTEMPTS_MAX} times; one that
 *     is for good (5xx) is not.
 * X4  No line of a log, and no error, says to whom.
 */
import { createTransport, type Transporter } from 'nodemailer'
import type { MailConfig } from '../../config.ts'
import type { OutboxStore, QueuedMail } from '../../store/invitation-store.ts'

/** Over about three days (with waits up to twelve hours): a mail server that is down over a weekend comes back. */
export const ATTEMPTS_MAX = 12
/** Milliseconds before the second attempt, and at most between two; each wait is three times the one before. */
const WAIT = { first: 60_000, times: 3, max: 12 * 60 * 60_000 }
/** Milliseconds between looks for mails whose time has come. */
const LOOK_EVERY = 30_000
const MAILS_AT_ONCE = 20
/** Milliseconds the other side has to answer: to connect, to greet, and in between. */
const SMTP_TIMEOUT = 20_000
/** SMTP replies that are for good (RFC 5321, 4.2.1). */
const FOR_GOOD = 500

export interface MailSenderOptions {
  readonly outbox: OutboxStore
  readonly config: MailConfig
  /** After `@` in Message-IDs. */
  readonly host: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly onFailure: (error: unknown) => void
}

export class MailSender {
  readonly #options: MailSenderOptions
  readonly #transport: Transporter
  readonly #timer: NodeJS.Timeout
  #sending: Promise<void> | null = null
  /** Asked for while sending: what came meanwhile is looked for, too. */
  #again = false
  #isClosed = false

  constructor(options: MailSenderOptions) {
    this.#options = options
    const url = new URL(options.config.smtpUrl)
    const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
    this.#transport = createTransport({
      url: options.config.smtpUrl,
      // Across a network only encrypted, whatever the other side offers.
      requireTLS: !isHere,
      ignoreTLS: isHere && url.protocol === 'smtp:',
      connectionTimeout: SMTP_TIMEOUT,
      greetingTimeout: SMTP_TIMEOUT,
      socketTimeout: SMTP_TIMEOUT,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    this.#timer = setInterval(() => this.wake(), LOOK_EVERY)
    this.#timer.unref()
    this.wake()
  }

  /** There may be something to send. */
  wake(): void {
    if (this.#isClosed) return
    if (this.#sending !== null) {
      this.#again = true
      return
    }
    this.#sending = this.#sendDue()
      .catch((error: unknown) => this.#options.onFailure(error))
      .finally(() => {
        this.#sending = null
        if (!this.#again) return
        this.#again = false
        this.wake()
      })
  }

  /** Lets the mail that is being sent be sent; the others wait on the disk. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    await this.#sending
    this.#transport.close()
  }

  async #sendDue(): Promise<void> {
    const { outbox, now } = this.#options
    for (;;) {
      const mails = await outbox.due(now(), MAILS_AT_ONCE)
      for (const mail of mails) {
        if (this.#isClosed) return
        await this.#send(mail)
      }
      if (mails.length < MAILS_AT_ONCE) return
    }
  }

  async #send(mail: QueuedMail): Promise<void> {
    const { outbox, now, config, host } = this.#options
    const { id, to, subject, text, html, attempts } = mail
    try {
      await this.#transport.sendMail({
        from: config.from,
        // An address and nothing else: whatever is in it, it is one recipient.
        to: { name: '', address: to },
        messageId: `<${id}@${host}>`,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    } catch (error) {
      if (isForGood(error)) return outbox.done(id, 'refused')
      if (attempts + 1 >= ATTEMPTS_MAX) return outbox.done(id, 'givenUp')
      return outbox.later(id, now() + waitAfter(attempts))
    }
    await outbox.done(id, 'sent')
  }
}

/** Milliseconds to wait after an attempt that was the `attempts`th but one. */
export function waitAfter(attempts: number): number {
  return Math.min(WAIT.first * WAIT.times ** attempts, WAIT.max)
}

/** A no to the address or to what the mail says; a no to us (who we are, that we may send) is mended by the operator. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return false
  const { responseCode, command } = error
  return typeof responseCode === 'number' && responseCode >= FOR_GOOD && (command === 'RCPT TO' || command === 'DATA')
}
