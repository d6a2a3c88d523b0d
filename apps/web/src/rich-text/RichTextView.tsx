import {
  HEADING_LEVELS,
  isLeaf,
  isSafeHref,
  plainText,
  type RichText,
  type RichTextLeaf,
  type RichTextMark,
  type RichTextNode,
} from '@ansvarsgruppe/plan-model'
import { useTextLang } from '../words/index.ts'
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'

export interface RichTextViewProps {
  readonly text: RichText
  /** `line`: inline, without paragraphs of its own, for headings and lists. */
  readonly variant?: 'prose' | 'line'
}

/** Rich text as it stands, for reading. Never an editor set to read-only: such editors write. */
export function RichTextView({ text, variant = 'prose' }: RichTextViewProps): ReactElement {
  const lang = useTextLang()(plainText(text))
  if (variant === 'line') {
    const line = together(text.flatMap((block, index) => [index > 0 && ' ', children(block.content ?? [])]))
    return lang === undefined ? line : <span lang={lang}>{line}</span>
  }
  return (
    <div className="ag-rich-text" lang={lang}>
      {children(text)}
    </div>
  )
}

function children(nodes: ReadonlyArray<RichTextNode | RichTextLeaf>): ReactElement {
  return together(nodes.map((node) => (isLeaf(node) ? leaf(node) : element(node))))
}

// Nothing that is drawn has state or moves: its place among its siblings is all there is to know it by.
function together(nodes: readonly ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...nodes)
}

function element(node: RichTextNode): ReactNode {
  const content = children(node.content ?? [])
  switch (node.type) {
    case 'paragraph':
      // An empty line is a line: the editor shows it so, too.
      return <p>{node.content === undefined ? <br /> : content}</p>
    case 'heading':
      return node.attrs?.['level'] === HEADING_LEVELS[1] ? <h4>{content}</h4> : <h3>{content}</h3>
    case 'bulletList':
      return <ul>{content}</ul>
    case 'orderedList':
      return <ol start={listStart(node)}>{content}</ol>
    case 'listItem':
      return <li>{content}</li>
    case 'hardBreak':
      return <br />
    default:
      // A newer page may have written what this one does not know: its words still show.
      return content
  }
}

function leaf({ text, marks = [] }: RichTextLeaf): ReactNode {
  return marks.reduceRight<ReactNode>((content, mark) => marked(mark, content), text)
}

function marked(mark: RichTextMark, content: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{content}</strong>
    case 'italic':
      return <em>{content}</em>
    case 'link': {
      const href = mark.attrs?.['href']
      if (!isSafeHref(href)) return content
      return (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {content}
        </a>
      )
    }
    default:
      return content
  }
}

function listStart({ attrs }: RichTextNode): number | undefined {
  const start = attrs?.['start']
  return typeof start === 'number' && start !== 1 ? start : undefined
}
