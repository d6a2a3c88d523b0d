/** Where mail goes out: `SMTP_URL`, and in whose name: `MAIL_FROM`. */
import { ConfigError } from './config-error.ts'

export interface MailConfig {
  /** With name and password, where there are. */
  readonly smtpUrl: string
  /** Who it is from, as people see it. */
  readonly from: { readonly name: string; readonly address: string }
}

/** Null: no mail is sent; whoever invites is given the link instead. */
export function parseMail(env: Readonly<Record<string, string | undefined>>): MailConfig | null {
  const [smtpUrl, from] = [env['SMTP_URL'] ?? '', env['MAIL_FROM'] ?? '']
  if (smtpUrl === '' && from === '') return null
  if (smtpUrl === '' || from === '')
    throw new ConfigError('SMTP_URL and MAIL_FROM belong together: set both, or neither to send no mail.')
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol))
    throw new ConfigError('SMTP_URL must be a whole address, such as smtps://name:password@mail.example.no.')
  // "Fjordvik kommune <ikke-svar@example.no>", or the address alone.
  const [, name = '', named, alone] =
    /^(?:([^<>"\r\n]*)<([^<>@\s]+@[^<>@\s]+)>|([^<>@\s]+@[^<>@\s]+))$/.exec(from) ?? []
  const address = named ?? alone
  if (address === undefined)
    throw new ConfigError('MAIL_FROM must be an address, such as "Fjordvik kommune <ikke-svar@example.no>".')
  return { smtpUrl, from: { name: name.trim(), address } }
}
