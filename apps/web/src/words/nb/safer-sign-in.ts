/** Where somebody has not signed in safely enough for what they are in a plan. */
export const saferSignIn = {
  title: 'Logg inn sikrere',
  why: 'Planen har helseopplysninger, og vi må være sikre på at det er deg.',
  nothingLost: 'Ingenting er borte. Du kommer tilbake hit når du har logget inn.',
  more: 'Du er med i flere planer enn du ser her.',
}
