/**
 * A table as a file that spreadsheets open (RFC 4180). With a mark that it is UTF-8, or Norwegian letters break there;
 * with semicolons, which a spreadsheet set to Norwegian takes for the next column.
 *
 * A spreadsheet takes a cell that begins like a formula for one, and carries it out: a name could be
 * `=HYPERLINK(…)`. Such a cell begins with an apostrophe here, which spreadsheets take for "this is text".
 */
const BYTE_ORDER_MARK = '\uFEFF'

/** What a formula begins with in some spreadsheet, full-width forms too, with nothing but space in front of it. */
const LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
