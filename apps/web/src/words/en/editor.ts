import type { Messages } from '../messages.ts'

export const editor: Messages['editor'] = {
  toolbar: 'Text tools',
  bold: 'Bold',
  boldSign: 'B',
  italic: 'Italic',
  italicSign: 'I',
  bulletList: 'Bullet list',
  numberedList: 'Numbered list',
  link: 'Link',
  linkAddress: 'The address the link goes to',
  linkWrong: 'That is no web address. Write it like this: www.nav.no',
  linkAdd: 'Add the link',
  linkRemove: 'Remove the link',
  undo: 'Undo',
  redo: 'Redo',
  start: 'Write here',
  stop: 'Stop writing',
  empty: 'Nothing is written here yet.',
}
