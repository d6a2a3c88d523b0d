/** How it is known that it is they, when somebody signs in whom others have named by a number. */
import type { IdentityKind } from '@ansvarsgruppe/plan-model'

export const identityNumber = {
  whoIsIt: 'Hva kjenner vi personen igjen på?',
  kind: {
    nationalId: 'Fødselsnummer',
    hprNumber: 'HPR-nummer (helsepersonell)',
  } satisfies Record<IdentityKind, string>,
  number: 'Nummeret',
  help: 'Bare den som logger inn med dette nummeret, slipper inn. Vi lagrer det ikke.',
  error: {
    nationalId: 'Fødselsnummeret stemmer ikke. Det har 11 sifre. Se over dem.',
    hprNumber: 'Et HPR-nummer har 7 til 9 sifre. Se over det du skrev.',
  } satisfies Record<IdentityKind, string>,
}
