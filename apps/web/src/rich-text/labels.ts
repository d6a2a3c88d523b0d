/** Words an editor needs; the page gives them in its language. */
export interface RichTextLabels {
  /** The accessible name of the text itself: "Hva som er viktig for meg". */
  readonly name: string
  /** Shown while the text is empty. */
  readonly placeholder?: string
  /** For running text, which has a toolbar: the page's `editor` texts fit. */
  readonly tools?: ToolLabels
}

export interface ToolLabels {
  readonly toolbar: string
  readonly bold: string
  /** The letter on the button: F, B. */
  readonly boldSign: string
  readonly italic: string
  readonly italicSign: string
  readonly bulletList: string
  readonly numberedList: string
  readonly link: string
  /** Label of the field for a link's address. */
  readonly linkAddress: string
  /** What is wrong with an address, and how it is written. */
  readonly linkWrong: string
  readonly linkAdd: string
  readonly linkRemove: string
  readonly undo: string
}
