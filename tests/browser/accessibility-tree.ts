/** What Chromium tells a screen reader: role, name, description and states, as its accessibility tree has them. */
import type { CDPSession, Page } from '@playwright/test'

export interface Told {
  readonly role: string
  readonly name: string
  readonly description: string
  /** What a text box holds. */
  readonly value: string
  /** "expanded", "not expanded", "level 2". */
  readonly states: readonly string[]
}

type Answer<Method> = Method extends 'tree' ? Awaited<ReturnType<typeof everyNode>>[number] : never
type Node = Answer<'tree'>

/** States whose "no" is worth a word: it says that there could be a "yes". */
const WITH_NO: ReadonlySet<string> = new Set(['expanded', 'pressed', 'checked', 'selected'])
const WITHOUT_NO: ReadonlySet<string> = new Set([
  'disabled',
  'busy',
  'required',
  'readonly',
  'multiline',
  'modal',
  'hidden',
])
const WITH_VALUE: ReadonlySet<string> = new Set(['level', 'invalid', 'hasPopup', 'keyshortcuts', 'live'])
/** They hold others, or are the pieces of what has just been said. */
const UNHEARD: ReadonlySet<string> = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker'])

export class AccessibilityTree {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async of(page: Page): Promise<AccessibilityTree> {
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('Accessibility.enable')
    return new AccessibilityTree(session)
  }

  async focused(): Promise<Told> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression: 'document.activeElement' })
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    })
    const [node] = nodes
    if (node === undefined) throw new Error('what has focus is not in the accessibility tree')
    return told(node, await this.#current(node))
  }

  /** The first element of a selector and what is in it, a line each, in the order in which they are read. */
  async lines(selector: string): Promise<string[]> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: 0 })
    const { nodeId } = await this.#session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    if (nodeId === 0) throw new Error(`there is no ${selector}`)
    const { node } = await this.#session.send('DOM.describeNode', { nodeId })
    const all = await everyNode(this.#session)
    const start = all.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId)
    if (start === undefined) throw new Error(`${selector} is not in the accessibility tree`)
    const byId = new Map(all.map((each) => [each.nodeId, each]))
    return this.#linesOf(start, byId, 0)
  }

  async #linesOf(node: Node, byId: ReadonlyMap<string, Node>, depth: number): Promise<string[]> {
    const isHeard = !node.ignored && !UNHEARD.has(String(node.role?.value)) && !isSaidAbove(node, byId)
    const line = isHeard ? [`${'  '.repeat(depth)}${inWords(told(node, await this.#current(node)))}`] : []
    const below: string[] = []
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child !== undefined) below.push(...(await this.#linesOf(child, byId, isHeard ? depth + 1 : depth)))
    }
    return [...line, ...below]
  }

  /** `aria-current`, which Chromium tells screen readers and leaves out of the tree it shows to programs. */
  async #current(node: Node): Promise<string | null> {
    if (node.backendDOMNodeId === undefined || !/link|button|menuitem/.test(String(node.role?.value))) return null
    const { node: element } = await this.#session.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId })
    const attributes = element.attributes ?? []
    const at = attributes.indexOf('aria-current')
    return at === -1 ? null : (attributes[at + 1] ?? null)
  }
}

async function everyNode(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
}

/** Text within something whose name is that text: said once. */
function isSaidAbove(node: Node, byId: ReadonlyMap<string, Node>): boolean {
  if (node.role?.value !== 'StaticText') return false
  const text = String(node.name?.value ?? '').trim()
  if (text === '') return true
  for (let above = byId.get(node.parentId ?? ''); above !== undefined; above = byId.get(above.parentId ?? '')) {
    const role = String(above.role?.value)
    if (
      /^(main|complementary|navigation|region|list|listitem|article|dialog|group|banner|figure|table|row|form)$/.test(
        role,
      )
    )
      return false
    if (String(above.name?.value ?? '').includes(text)) return true
  }
  return false
}

function told(node: Node, current: string | null): Told {
  const states = (node.properties ?? []).flatMap(({ name, value: { value } }) => {
    if (WITH_NO.has(name)) return [value === true || value === 'true' ? name : `not ${name}`]
    if (WITHOUT_NO.has(name)) return value === true ? [name] : []
    if (WITH_VALUE.has(name)) return value === 'false' || value === '' ? [] : [`${name} ${String(value)}`]
    return []
  })
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? '').trim(),
    description: String(node.description?.value ?? '').trim(),
    value: String(node.value?.value ?? '').trim(),
    states: current === null ? states : [...states, `current ${current}`],
  }
}

/** `button "Åpne" (not expanded) – Vis detaljer`. */
export function inWords({ role, name, description, value, states }: Told): string {
  const isText = role === 'StaticText'
  return [
    isText ? `“${name}”` : `${role}${name === '' ? '' : ` “${name}”`}`,
    states.length > 0 ? ` (${states.join(', ')})` : '',
    description === '' ? '' : ` – ${description}`,
    value === '' || isText ? '' : ` = “${value.length > 80 ? `${value.slice(0, 80)} …` : value}”`,
  ].join('')
}
