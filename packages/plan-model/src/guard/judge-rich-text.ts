/** Whether a change inside a rich text stays within its profile; its length is the judge's to count. Default deny: an unknown kind of change is refused. */
import type { RichTextField } from '../schema/fields.ts'
import {
  isAllowedMark,
  markNameOf,
  nodeDeclaration,
  type NodeDeclaration,
  type RichTextProfile,
} from '../schema/rich-text.ts'
import type { Change, Place } from './change.ts'

/** `place` of the change is the text's fragment (`depthInText` 0) or something inside it. */
export function fitsRichText(field: RichTextField, change: Change, depthInText: number): boolean {
  const { profile } = field
  const container = containerOf(profile, change.place, depthInText)
  if (container === null) return false
  switch (change.kind) {
    case 'node-inserted':
      return allowsChild(profile, container, change.child)
    case 'text-inserted':
      return container.holdsText
    case 'format-inserted':
      return container.holdsText && hasOwnName(change.mark) && isAllowedMark(profile, change.mark, change.value)
    case 'attribute-set': {
      const attributes = container.declaration?.attributes ?? NO_ATTRIBUTES
      return (
        !container.holdsText && Object.hasOwn(attributes, change.key) && attributes[change.key]?.(change.value) === true
      )
    }
    case 'attribute-deleted':
      return change.replaced || change.subsumed || change.dead
    case 'text-deleted':
    case 'format-deleted':
    case 'node-deleted':
    case 'tombstone-inserted':
      return true
    case 'value-set':
    case 'type-set':
    case 'key-deleted':
    case 'attribute-type-set':
    case 'items-inserted':
    case 'items-deleted':
    case 'embed-inserted':
    case 'binary-inserted':
    case 'subdocument-inserted':
    case 'other-deleted':
      return false
  }
}

/**
 * y-prosemirror adds a hash only to marks that may overlap with themselves, which none of ours may. A text with 8,000
 * hashes open at once blocked `applyUpdate` for 12 s: Yjs copies all open marks at every piece of text.
 */
function hasOwnName(mark: string): boolean {
  return markNameOf(mark) === mark
}

const NO_ATTRIBUTES: NodeDeclaration['attributes'] = {}

interface Container {
  /** The XML text itself; its parent decided that text may stand there. */
  readonly holdsText: boolean
  /** Null for the fragment at the top. */
  readonly declaration: NodeDeclaration | null
}

function containerOf(profile: RichTextProfile, place: Place, depthInText: number): Container | null {
  if (place.kind === 'xml-text') return depthInText > 0 ? { holdsText: true, declaration: null } : null
  if (depthInText === 0) return place.kind === 'xml-fragment' ? { holdsText: false, declaration: null } : null
  if (place.kind !== 'xml-element') return null
  const declaration = nodeDeclaration(profile, place.nodeName)
  return declaration === null ? null : { holdsText: false, declaration }
}

function allowsChild(profile: RichTextProfile, container: Container, child: Place): boolean {
  if (container.holdsText || child.key !== null) return false
  const elements = container.declaration === null ? profile.top : container.declaration.elements
  if (child.kind === 'xml-text') return container.declaration?.text === true
  return child.kind === 'xml-element' && (elements as readonly string[]).includes(child.nodeName)
}
