/** For tests: one thing somebody may do in an editor, by its own commands and keys. */
import { PROSE, type RichTextProfile } from '@ansvarsgruppe/plan-model'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Below } from '../../rooms/history/seeded-fixture.ts'

const WORDS = ['mål', 'a', 'tur ', 'Ås', '  ', '😀', 'ferdig.', 'to\nlinjer']

/** What comes from elsewhere: other programs' pages, and what somebody made of them. */
const PASTED = [
  '<p>Et avsnitt</p><p>Og ett til</p>',
  '<h1>Overskrift</h1><p>under</p>',
  '<h3 style="color:red" class="x">Tredje</h3>',
  '<ul><li>en</li><li>to<ul><li>inni</li></ul></li></ul>',
  '<ol start="7" type="i"><li><p>sju</p></li></ol>',
  '<ol start="-3"><li>minus</li></ol>',
  '<ul><li><h2>i punkt</h2></li></ul>',
  '<p><b>fet</b> <i>skrå</i> <u>under</u> <s>strøket</s> <code>kode</code></p>',
  '<p><a href="https://nav.no/" title="x" class="y" onclick="evil()">nav</a></p>',
  '<p><a href="javascript:alert(1)">trykk</a></p>',
  '<table><tr><td>rute</td><td>rute</td></tr></table>',
  '<blockquote><p>sitert</p></blockquote><pre><code>kode</code></pre><hr>',
  '<p>før<br><br>etter</p><img src="x" onerror="evil()"><script>evil()</script>',
  '<div><span>løst</span> tekst</div>',
  '<!--StartFragment--><p class="MsoNormal">fra Word<o:p></o:p></p><!--EndFragment-->',
  '',
]

export function editOnce(editor: Editor, profile: RichTextProfile, below: Below): void {
  if (below(3) > 0) select(editor, below)
  const isProse = profile === PROSE
  switch (below(isProse ? 18 : 7)) {
    case 0:
    case 1:
    case 2:
      return insert(editor, below)
    case 3:
      return press(editor, 'Enter')
    case 4:
      return press(editor, below(2) === 0 ? 'Backspace' : 'Delete')
    case 5:
      return paste(editor, below)
    case 6:
      return drag(editor, below)
    case 7:
      return void editor.commands.toggleBold()
    case 8:
      return void editor.commands.toggleItalic()
    case 9:
      return void editor.commands.toggleHeading({ level: below(2) === 0 ? 3 : 4 })
    case 10:
      return void editor.commands.toggleBulletList()
    case 11:
      return void editor.commands.toggleOrderedList()
    case 12:
      return void editor.commands.sinkListItem('listItem')
    case 13:
      return void editor.commands.liftListItem('listItem')
    case 14:
      return void editor.commands.setLink({ href: 'https://a.no/' })
    case 15:
      return void editor.commands.unsetLink()
    case 16:
      return press(editor, below(2) === 0 ? 'Tab' : 'Shift-Tab')
    default:
      return press(editor, 'Shift-Enter')
  }
}

function select(editor: Editor, below: Below): void {
  const { state, view } = editor
  const { size } = state.doc.content
  const from = besideSign(state.doc, below(size + 1))
  const to = below(2) === 0 ? from : besideSign(state.doc, Math.min(size, from + below(12)))
  // As a browser does: never between two blocks.
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
  view.dispatch(state.tr.setSelection(selection))
}

/** No caret stands inside an emoji: a browser puts it beside. */
function besideSign(doc: Editor['state']['doc'], place: number): number {
  const next = place < doc.content.size ? doc.textBetween(place, place + 1) : ''
  return /^[\uDC00-\uDFFF]/.test(next) ? place + 1 : place
}

function insert(editor: Editor, below: Below): void {
  const words = WORDS[below(WORDS.length)] ?? ''
  const { state, view } = editor
  // As typing does it: the plugins that watch what is typed (lists begun with a dash, links) see it.
  const { from, to } = state.selection
  const deflt = (): typeof state.tr => state.tr.insertText(words, from, to)
  const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, words, deflt)) === true
  if (!isHandled) view.dispatch(deflt())
}

/** As the browser tells of a key; one that nobody wants does nothing here. */
function press({ view }: Editor, key: string): void {
  const shiftKey = key.startsWith('Shift-')
  const event = new KeyboardEvent('keydown', { key: key.replace('Shift-', ''), shiftKey, cancelable: true })
  view.someProp('handleKeyDown', (handle) => handle(view, event))
}

function paste(editor: Editor, below: Below): void {
  const html = PASTED[below(PASTED.length)] ?? ''
  if (below(4) === 0) editor.view.pasteText('en\nto\n\ntre')
  else editor.view.pasteHTML(html)
}

/** What is selected is taken out and put down elsewhere. */
function drag(editor: Editor, below: Below): void {
  const { state, view } = editor
  if (state.selection.empty) return
  const slice = state.selection.content()
  const transaction = state.tr.deleteSelection()
  const place = besideSign(transaction.doc, below(transaction.doc.content.size + 1))
  view.dispatch(transaction.replaceRange(place, place, slice))
}
