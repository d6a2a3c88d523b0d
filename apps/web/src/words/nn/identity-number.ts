import type { AnyText } from '../messages.ts'
import type { identityNumber as nb } from '../nb/identity-number.ts'

export const identityNumber: AnyText<typeof nb> = {
  whoIsIt: 'Kva kjenner vi personen igjen på?',
  kind: {
    nationalId: 'Fødselsnummer',
    hprNumber: 'HPR-nummer (helsepersonell)',
  },
  number: 'Nummeret',
  help: 'Berre den som loggar inn med dette nummeret, slepp inn. Vi lagrar det ikkje.',
  error: {
    nationalId: 'Fødselsnummeret stemmer ikkje. Det har 11 siffer. Sjå over dei.',
    hprNumber: 'Eit HPR-nummer har 7 til 9 siffer. Sjå over det du skreiv.',
  },
}
