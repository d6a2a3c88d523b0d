import type { ReactElement } from 'react'

/**
 * The words of a button that is an icon alone, for the pointer that rests on it. As `title` of the button itself they
 * would be heard twice: browsers make a description of it, even where it says the same as the name.
 */
export function HoverName({ children }: { readonly children: string }): ReactElement {
  return <span className="ag-hover-name" title={children} aria-hidden />
}
