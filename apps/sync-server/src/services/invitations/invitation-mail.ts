/**
 * What an invitation says. Nothing of the plan, nor whose it is, nor who invites: a mail passes many hands, and that
 * somebody has a plan is confidential. It is recognised by the address it leads to, which it says in words.
 */
import type { Language } from '@ansvarsgruppe/plan-model/contract'
import { randomUUID } from 'node:crypto'
import type { Mail } from '../../store/invitation-store.ts'

export interface InvitationLink {
  readonly to: string
  readonly language: Language
  /** With the token in its fragment, which browsers send nowhere. */
  readonly link: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

interface Words {
  readonly subject: string
  readonly greeting: string
  readonly body: (day: string) => string
  readonly open: string
  readonly where: (host: string) => string
  readonly footer: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    subject: 'Du har fått en invitasjon',
    greeting: 'Hei!',
    body: (day) => `Noen vil samarbeide med deg. Logg inn for å se hvem, og svar innen ${day}.`,
    open: 'Logg inn her:',
    where: (host) =>
      `Lenken går til ${host}. Du logger inn der med for eksempel BankID. Lenken er til deg: Åpnes den av noen andre, ser de ingenting.`,
    footer: 'Vi skriver aldri private opplysninger i e-post, og vi spør aldri om koder eller passord i e-post.',
  },
  nn: {
    subject: 'Du har fått ein invitasjon',
    greeting: 'Hei!',
    body: (day) => `Nokon vil samarbeide med deg. Logg inn for å sjå kven, og svar innan ${day}.`,
    open: 'Logg inn her:',
    where: (host) =>
      `Lenkja går til ${host}. Du loggar inn der med til dømes BankID. Lenkja er til deg: Blir ho opna av nokon andre, ser dei ingenting.`,
    footer: 'Vi skriv aldri private opplysningar i e-post, og vi spør aldri om kodar eller passord i e-post.',
  },
  en: {
    subject: 'You have an invitation',
    greeting: 'Hello,',
    body: (day) => `Someone wants to work with you. Sign in to see who, and answer by ${day}.`,
    open: 'Sign in here:',
    where: (host) =>
      `The link goes to ${host}. You sign in there, for example with BankID. The link is for you: if someone else opens it, they see nothing.`,
    footer: 'We never put private details in e-mail, and we never ask for codes or passwords in e-mail.',
  },
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

export function invitationMail({ to, language, link, expiresAt }: InvitationLink): Mail {
  const words = WORDS[language]
  const { host } = new URL(link)
  const paragraphs = [words.greeting, words.body(dayIn(language, expiresAt)), words.where(host), words.footer]
  const [greeting = '', body = '', where = '', footer = ''] = paragraphs
  return {
    id: randomUUID(),
    to,
    subject: words.subject,
    text: `${greeting}\n\n${body}\n\n${words.open}\n${link}\n\n${where}\n\n${footer}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${words.subject}</title></head><body>`,
      `<p>${greeting}</p><p>${body}</p>`,
      `<p>${words.open}<br><a href="${escaped(link)}">${escaped(link)}</a></p>`,
      `<p>${escaped(where)}</p><p>${footer}</p></body></html>`,
    ].join('\n'),
  }
}

/** The last whole day before it expires, on a calendar in Norway. */
function dayIn(language: Language, expiresAt: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts(expiresAt - 24 * 60 * 60_000)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const month = MONTHS[language][part('month') - 1] ?? ''
  return language === 'en' ? `${part('day')} ${month} ${part('year')}` : `${part('day')}. ${month} ${part('year')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
