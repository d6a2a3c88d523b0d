/** The demo provider's own pages: static HTML, no script. Everything that varies is escaped. */
import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'

const CIRCLES: ReadonlyArray<readonly [DemoPersonView['circle'], string]> = [
  ['owner', 'Planeieren'],
  ['close', 'De nærmeste'],
  ['municipality', 'Kommunen'],
  ['health', 'Helse'],
  ['work', 'Arbeid'],
  ['otherPlans', 'Andre planer'],
]

/** `action` is where the choice is posted to, as `person`. */
export function signInPage(people: readonly DemoPersonView[], action: string): string {
  const groups = CIRCLES.map(([circle, heading]) =>
    group(
      circle,
      heading,
      people.filter((person) => person.circle === circle),
    ),
  )
  return page(
    'Hvem vil du være?',
    `<p class="lead">Dette er en prøveversjon. Alle personene er oppdiktet, og du trenger ikke passord.</p>
<form method="post" action="${escaped(action)}">${groups.join('')}</form>`,
  )
}

export function brokenOffPage(): string {
  return page(
    'Innloggingen ble avbrutt',
    `<p class="lead">Det kan ha gått for lang tid. Ingenting er endret.</p>
<p><a class="back" href="/">Gå tilbake og prøv igjen</a></p>`,
  )
}

function group(circle: DemoPersonView['circle'], heading: string, people: readonly DemoPersonView[]): string {
  if (people.length === 0) return ''
  return `<section class="${circle}"><h2>${heading}</h2><ul>${people.map(choice).join('')}</ul></section>`
}

function choice({ id, name, title, organisation }: DemoPersonView): string {
  const role = [title, organisation].filter((part) => part !== '').join(', ')
  return `<li><button name="person" value="${escaped(id)}"><b>${escaped(name)}</b> <span>${escaped(role)}</span></button></li>`
}

function page(heading: string, content: string): string {
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading} – prøveinnlogging</title>
<link rel="stylesheet" href="/demo-id/page.css">
</head>
<body>
<main>
<p class="flag">Prøveinnlogging</p>
<h1>${heading}</h1>
${content}
</main>
</body>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
