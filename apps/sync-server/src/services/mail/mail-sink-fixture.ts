/** For tests: a mail server on a port of this machine that takes what comes, or says no. */
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the line. */
  readonly raw: string
  /** What stands in the part of this type, decoded. */
  part(type: 'text/plain' | 'text/html'): string
  header(name: string): string
}

export interface MailSink {
  /** For `SMTP_URL`. */
  readonly url: string
  readonly port: number
  readonly mails: TakenMail[]
  /** What it answers to a recipient, or to who sends; null: takes the mail. */
  answer: { readonly code: number; readonly to?: 'sender' } | null
  /** Called when a mail has been taken, before the sender is told. */
  onTaken: () => void | Promise<void>
  close(): Promise<void>
}

export async function startMailSink(port = 0): Promise<MailSink> {
  const sink: MailSink & { port: number; url: string } = {
    url: '',
    port,
    mails: [],
    answer: null,
    onTaken: () => {},
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, callback) => {
      if (sink.answer?.to !== 'sender') return callback()
      callback(Object.assign(new Error('not you'), { responseCode: sink.answer.code }))
    },
    onRcptTo: (_address, _session, callback) => {
      if (sink.answer === null) return callback()
      callback(Object.assign(new Error('not today'), { responseCode: sink.answer.code }))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        sink.mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          ...read(Buffer.concat(chunks).toString('utf8')),
        })
        void Promise.resolve(sink.onTaken()).then(() => callback())
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((done) => void server.listen(port, '127.0.0.1', () => done()))
  const address = server.server.address()
  sink.port = typeof address === 'object' && address !== null ? address.port : port
  sink.url = `smtp://127.0.0.1:${sink.port}`
  return sink
}

function read(raw: string): Pick<TakenMail, 'raw' | 'part' | 'header'> {
  const [head = ''] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string): string =>
    decodedWords(new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '')
  return {
    raw,
    header,
    part: (type) => {
      const section = raw.split(/\r\n--[^\r\n]+/).find((part) => part.includes(`Content-Type: ${type}`)) ?? ''
      const at = section.indexOf('\r\n\r\n')
      const body = section.slice(at + 4)
      const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(section.slice(0, at))?.[1] ?? '7bit'
      if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
      return encoding === 'quoted-printable' ? quotedPrintable(body) : body
    },
  }
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047, as subjects and names with letters like å come. */
function decodedWords(value: string): string {
  return value.replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=\s*/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quotedPrintable(text.replaceAll('_', ' ')),
  )
}
