import type { Messages } from '../messages.ts'

export const saferSignIn: Messages['saferSignIn'] = {
  title: 'Logg inn sikrare',
  why: 'Planen har helseopplysningar, og vi må vere sikre på at det er deg.',
  nothingLost: 'Ingenting er borte. Du kjem tilbake hit når du har logga inn.',
  more: 'Du er med i fleire planar enn du ser her.',
}
