/** Loading a language's texts. Bokmål comes with the page, so that there always is something to say. */
import type { Language } from './language.ts'
import type { Messages } from './messages.ts'
import { nb } from './nb.ts'

export const FALLBACK: { readonly language: Language; readonly words: Messages } = { language: 'nb', words: nb }

export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'nb':
      return nb
    case 'nn':
      return (await import('./nn.ts')).nn
    case 'en':
      return (await import('./en.ts')).en
  }
}
