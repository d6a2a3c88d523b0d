/**
 * Rich text is TipTap's (ProseMirror nodes and marks in a Y.XmlFragment). This is the allow-list: what is not declared
 * here is refused, whatever editor wrote it. The page builds its editor's extensions to stay inside the same list.
 */
export type BlockName = 'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'listItem' | 'hardBreak'
export type MarkName = 'bold' | 'italic' | 'link'

export interface NodeDeclaration {
  /** Element children allowed inside. */
  readonly elements: readonly BlockName[]
  /** Whether text may stand directly inside. */
  readonly text: boolean
  readonly attributes: Readonly<Record<string, (value: unknown) => boolean>>
}

export interface RichTextProfile {
  readonly name: string
  /** Elements allowed at the top. */
  readonly top: readonly BlockName[]
  readonly nodes: Readonly<Partial<Record<BlockName, NodeDeclaration>>>
  readonly marks: readonly MarkName[]
}

/** Characters a link's address may have. */
const HREF_LENGTH_MAX = 2_048
/** ProseMirror counts list numbers from 1; four digits are more than any list has items. */
const LIST_START_MAX = 9_999
export const HEADING_LEVELS = [3, 4] as const

const isHeadingLevel = (value: unknown): boolean => (HEADING_LEVELS as readonly unknown[]).includes(value)
const isListStart = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LIST_START_MAX

/** One line: goals and what an action is. No formatting. */
export const LINE: RichTextProfile = {
  name: 'line',
  top: ['paragraph'],
  nodes: { paragraph: { elements: [], text: true, attributes: {} } },
  marks: [],
}

/** Running text with paragraphs, lists, small headings, bold, italic and links. */
export const PROSE: RichTextProfile = {
  name: 'prose',
  top: ['paragraph', 'heading', 'bulletList', 'orderedList'],
  nodes: {
    paragraph: { elements: ['hardBreak'], text: true, attributes: {} },
    heading: { elements: ['hardBreak'], text: true, attributes: { level: isHeadingLevel } },
    bulletList: { elements: ['listItem'], text: false, attributes: {} },
    orderedList: { elements: ['listItem'], text: false, attributes: { start: isListStart } },
    listItem: { elements: ['paragraph', 'bulletList', 'orderedList'], text: false, attributes: {} },
    hardBreak: { elements: [], text: false, attributes: {} },
  },
  marks: ['bold', 'italic', 'link'],
}

/** Schemes a link may have: nothing that runs or reaches into the device. */
const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const HAS_SCHEME = /^(?:https?:\/\/|mailto:)/i

export function isSafeHref(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > HREF_LENGTH_MAX || !HAS_SCHEME.test(value)) return false
  // Browsers drop control characters before they read the scheme, so what the pattern saw may not be what they run.
  for (const character of value) if (character <= ' ' || character === '\u007F') return false
  return URL.canParse(value) && LINK_SCHEMES.has(new URL(value).protocol)
}

/** Attributes TipTap's link mark carries beside `href`; none of them may hold free text. */
const LINK_ATTRIBUTES: Readonly<Record<string, (value: unknown) => boolean>> = {
  href: isSafeHref,
  target: (value) => value === null || value === '_blank',
  rel: (value) => value === null || value === 'noopener noreferrer nofollow' || value === 'noopener noreferrer',
  class: (value) => value === null,
  title: (value) => value === null,
}

/** y-prosemirror appends `--` and a hash to a mark's name where marks of one type overlap. */
const OVERLAP_SUFFIX = /--[A-Za-z0-9+/=]{8}$/

export function markNameOf(key: string): string {
  return key.replace(OVERLAP_SUFFIX, '')
}

/** Whether a mark may begin (`value` its attributes) or end (`value` null) in a text of this profile. */
export function isAllowedMark(profile: RichTextProfile, key: string, value: unknown): boolean {
  const name = markNameOf(key)
  if (!(profile.marks as readonly string[]).includes(name)) return false
  if (value === null) return true
  if (!isPlainRecord(value)) return false
  const entries = Object.entries(value)
  if (name !== 'link') return entries.length === 0
  return (
    Object.hasOwn(value, 'href') &&
    entries.every(
      ([attribute, content]) =>
        Object.hasOwn(LINK_ATTRIBUTES, attribute) && LINK_ATTRIBUTES[attribute]?.(content) === true,
    )
  )
}

export function nodeDeclaration(profile: RichTextProfile, name: string): NodeDeclaration | null {
  return Object.hasOwn(profile.nodes, name) ? (profile.nodes[name as BlockName] ?? null) : null
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
