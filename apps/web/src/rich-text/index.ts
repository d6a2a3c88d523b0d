export { forgetLeftText, leftText } from './left-caret.ts'
export type { RichTextLabels, ToolLabels } from './labels.ts'
export { RichTextEditor, type RichTextEditorProps } from './RichTextEditor.tsx'
export { RichTextView, type RichTextViewProps } from './RichTextView.tsx'
