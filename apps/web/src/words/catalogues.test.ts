import { REASONS } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { loadMessages } from './catalogues.ts'
import { FORMATS } from './formats.ts'
import { ONLY_BOKMAL as BOKMAL_MARKS, ONLY_NYNORSK as NYNORSK_MARKS } from './language-marks.ts'
import { LANGUAGES } from './language.ts'
import { ACCESS_LOG_WORDS } from './late/access-log.ts'
import { COMING_OF_AGE_WORDS } from './late/coming-of-age.ts'
import { CONSENT_PAGE_WORDS } from './late/consent-page.ts'
import { HAND_OVER_WORDS } from './late/hand-over.ts'
import { HOME_WAITING_WORDS } from './late/home-waiting.ts'
import { IDENTITY_NUMBER_WORDS } from './late/identity-number.ts'
import { INVITATIONS_WORDS } from './late/invitations.ts'
import { REPRESENTING_WORDS } from './late/representing.ts'
import { REQUESTS_WORDS } from './late/requests.ts'
import { SERVICES_WORDS } from './late/services.ts'
import { TIMELINE_WORDS } from './late/timeline.ts'
import { WHO_DECIDES_WORDS } from './late/who-decides.ts'
import { nb } from './nb.ts'
import { spokenTexts, type Spoken } from './spoken-texts.ts'

const CATALOGUES = await Promise.all(
  LANGUAGES.map(async (language) => {
    const words = {
      ...(await loadMessages(language)),
      // What comes with screens of its own.
      ...ACCESS_LOG_WORDS[language],
      ...COMING_OF_AGE_WORDS[language],
      ...CONSENT_PAGE_WORDS[language],
      ...HAND_OVER_WORDS[language],
      ...HOME_WAITING_WORDS[language],
      ...IDENTITY_NUMBER_WORDS[language],
      ...INVITATIONS_WORDS[language],
      ...REPRESENTING_WORDS[language],
      ...REQUESTS_WORDS[language],
      ...SERVICES_WORDS[language],
      ...TIMELINE_WORDS[language],
      ...WHO_DECIDES_WORDS[language],
    }
    return { language, words, texts: spokenTexts(words) }
  }),
)
const [BOKMAL, NYNORSK, ENGLISH] = CATALOGUES.map(({ texts }) => texts)

/** Words that are the same in Norwegian and English. */
const SAME_IN_ENGLISH = [
  'acting.memberOf',
  'acting.personFor',
  'action.start',
  'action.status',
  'area.transport',
  'button.send',
  'comment.send',
  'consent.cell',
  'evaluate.by',
  'goal.status',
  'home.person',
  'homeWaiting.forOwner',
  'readAloud.pause',
  'requests.forName',
  'requests.wishes.plan',
  'services.kinds.navCounsellor',
  'unit.planQuestion',
]

/** An act and an office are called what they are called. */
const NAMES_AS_THEY_ARE = /pasient- og bruk[ae]r\p{L}+/giu

/** A word of the other Norwegian that slipped in while translating. */
const ONLY_BOKMAL = words('ikke|hva|hvem|hvordan|hvorfor|hvor|jeg|fra|noe|noen|mer|bare|ennå|sammen|åpne|sett inn|se')
const ONLY_NYNORSK = words('ikkje|kva|kven|korleis|kvifor|kor|eg|frå|noko|nokon|meir|berre|enno|saman|opne|sjå')
/** The act on patients' rights keeps its name. */
const OUT_OF_PLACE = words('vedtak\\p{L}*|bruker(?!rettighetsloven)\\p{L}*|brukar(?!rettslova)\\p{L}*|klient\\p{L}*')

test.each(CATALOGUES)('$language has the same keys as bokmål', ({ texts }) => {
  const keys = (spoken: readonly Spoken[]) => spoken.map(({ key }) => key).toSorted()
  expect(keys(texts)).toEqual(keys(CATALOGUES[0]?.texts ?? []))
})

test.each(CATALOGUES)('$language says something under every key, and only words', ({ texts }) => {
  expect(matching(texts, /^\s*$|undefined|NaN|\[object|=>| {2}|^ | $/)).toEqual([])
})

test.each(CATALOGUES)('$language says every name it is given', ({ texts }) => {
  expect(texts.flatMap(({ key, unsaid }) => unsaid.map((name) => `${key}: ${name}`))).toEqual([])
})

test('no Norwegian text is left in the English catalogue', () => {
  const english = new Map(ENGLISH?.map(({ key, said }) => [key, said.join()]))
  const equal = BOKMAL?.filter(({ key, said }) => english.get(key) === said.join()).map(({ key }) => key)
  expect(equal?.toSorted()).toEqual(SAME_IN_ENGLISH)
  // The languages' own names alone.
  const others = ENGLISH?.map((spoken) => ({
    ...spoken,
    said: spoken.said.map((text) => text.replaceAll('Bokmål', '')),
  }))
  expect(matching(others, /[æøå]/iu)).toEqual([])
})

test('bokmål and nynorsk do not mix', () => {
  expect(matching(NYNORSK, ONLY_BOKMAL)).toEqual([])
  expect(matching(BOKMAL, ONLY_NYNORSK)).toEqual([])
  // The lists that tell texts of the plan apart hold for the page's own words, too.
  expect(matching(NYNORSK, words([...BOKMAL_MARKS].join('|')))).toEqual([])
  expect(matching(BOKMAL, words([...NYNORSK_MARKS].join('|')))).toEqual([])
})

test('nynorsk is told from bokmål in its endings, not only in its small words', () => {
  const endings =
    /(?<!\p{L})(?!frivillig|helse)\p{L}{2,}(?:else[nr]?|het(?:en|er)?|lig(?:e|st)?|løs(?:e|t)?|ede)(?!\p{L})/iu
  expect(matching(NYNORSK, endings)).toEqual([])
})

test.each(CATALOGUES)('$language calls nobody what the plan does not call them', ({ texts }) => {
  const unnamed = texts.map((spoken) => ({
    ...spoken,
    said: spoken.said.map((text) => text.replaceAll(NAMES_AS_THEY_ARE, '')),
  }))
  expect(matching(unnamed, OUT_OF_PLACE)).toEqual([])
})

test.each(CATALOGUES)('$language writes its own quotation marks and real ellipses', ({ language, texts }) => {
  expect(matching(texts, language === 'en' ? /[«»"']|\.\.\./ : /[“”"']|\.\.\./)).toEqual([])
})

test.each(CATALOGUES)('$language says of every refusal why, then what to do', ({ words }) => {
  for (const refuse of Object.values(words.refused)) {
    const sentence = refuse({ owner: 'Nora', responsible: 'Emil' })
    expect(sentence).toMatch(/^\p{Lu}.+\. \p{Lu}.+\.$/u)
  }
  expect(Object.keys(words.refused).toSorted()).toEqual(Object.keys(REASONS).toSorted())
})

test.each(CATALOGUES)('$language sends one to the coordinator while nobody has the action', ({ words }) => {
  expect(words.refused.notResponsible({ owner: 'Nora', responsible: 'Emil' })).toContain('Emil')
  expect(words.refused.notResponsible({ owner: 'Nora', responsible: '' })).toMatch(/koordinatoren|the coordinator/)
})

test('counts choose their form and small numbers are words', () => {
  const [bokmal, nynorsk, english] = CATALOGUES.map((catalogue) => catalogue.words)
  expect(bokmal?.count.comments(1)).toBe('1 kommentar')
  expect(bokmal?.count.comments(2)).toBe('2 kommentarer')
  expect(nynorsk?.count.changes(2)).toBe('2 endringar')
  expect(english?.count.goals(1)).toBe('1 goal')
  expect(bokmal?.areaPage.summary({ goals: 2, actions: 5 })).toBe('To mål og fem tiltak')
  expect(nynorsk?.areaPage.summary({ goals: 1, actions: 13 })).toBe('Eitt mål og 13 tiltak')
  expect(english?.areaPage.summary({ goals: 0, actions: 1 })).toBe('No goals and one action')
  expect(bokmal?.comment.openCountFrom({ n: 3, names: 'Nora og Fatima' })).toBe('Tre kommentarer fra Nora og Fatima')
  expect(bokmal?.saveState.notSaved(1)).toBe('Ikke lagret – 1 endring venter')
})

test('areas and statuses lose their capital inside a sentence, and what somebody wrote keeps it', () => {
  const place = FORMATS.nb.insideSentence(nb.area.home)
  expect(nb.announce.changed({ names: 'Tone', n: 1, place })).toBe('Tone gjorde 1 endring i bolig og hverdag.')
  expect(nb.announce.changed({ names: 'Tone', n: 2, place: 'Kor' })).toBe('Tone gjorde 2 endringer i Kor.')
})

function words(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')
}

function matching(texts: readonly Spoken[] | undefined, pattern: RegExp): string[] {
  return (texts ?? []).flatMap(({ key, said }) =>
    said.filter((text) => pattern.test(text)).map((text) => `${key}: ${text}`),
  )
}
