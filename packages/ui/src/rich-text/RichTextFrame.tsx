import type { ReactElement, ReactNode } from 'react'

export interface RichTextFrameProps {
  /** A `RichTextToolbar`. */
  readonly toolbar?: ReactNode
  /** The editor's element, or static content; it gets the styles of `ag-rich-text`. */
  readonly children: ReactNode
}

/** A frame around a rich text editor: the toolbar above, the text below, one outline around both. */
export function RichTextFrame({ toolbar, children }: RichTextFrameProps): ReactElement {
  return (
    <div className="ag-rich-frame">
      {toolbar}
      <div className="ag-rich-text ag-rich-frame-text">{children}</div>
    </div>
  )
}
