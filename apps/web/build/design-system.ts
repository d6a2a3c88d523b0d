/**
 * The design system's components each import the behaviour of all of them, and with it the list boxes and tabs that
 * no page of ours has. Here each gets the behaviour of all but those two; whoever takes one of the two up gets it too.
 */
import type { Plugin } from 'vite'

const BEHAVIOUR = '@digdir/designsystemet-web'
const COMPONENT = /\/designsystemet-react\/dist\/esm\/components\/([\w-]+)\//
/** The folders of components whose elements are large. */
const LARGE = new Set(['suggestion', 'tabs'])
const WITHOUT_LARGE = '\0design-system-behaviour'

/** As the package names its pieces. */
const PIECES = [
  'clickdelegatefor',
  'details',
  'dialog',
  'fieldset',
  'focusgroup',
  'invokers',
  'popover',
  'readonly',
  'toggle-group',
  'tooltip',
  'ds-breadcrumbs',
  'ds-error-summary',
  'ds-field',
  'ds-pagination',
]

export function designSystemBehaviour(): Plugin {
  let importedFrom: string | null = null
  return {
    name: 'design-system-behaviour',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      if (importer === WITHOUT_LARGE) return this.resolve(source, importedFrom ?? undefined, { skipSelf: true })
      const component = source === BEHAVIOUR ? COMPONENT.exec(importer ?? '')?.[1] : undefined
      if (component === undefined || LARGE.has(component)) return null
      importedFrom = importer ?? null
      return { id: WITHOUT_LARGE, moduleSideEffects: true }
    },
    load: (id) => (id === WITHOUT_LARGE ? PIECES.map((piece) => `import '${BEHAVIOUR}/${piece}'`).join('\n') : null),
  }
}
