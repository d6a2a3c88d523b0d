/**
 * The design system's components each import the behaviour of all of them, and with it the list boxes and tabs that
 * no page of ours has. Here each gets the behaviour of all but those two; whoever takes one of the two up gets it too.
 * And what stands in for `command` on buttons comes to those browsers alone that do not know it.
 */
import type { Plugin } from 'vite'

const BEHAVIOUR = '@digdir/designsystemet-web'
const COMPONENT = /\/designsystemet-react\/dist\/esm\/components\/([\w-]+)\//
/** The folders of components whose elements are large. */
const LARGE = new Set(['suggestion', 'tabs'])
const INVOKERS = /\/invokers-polyfill\/invoker\.js$/
const INVOKERS_WHERE_MISSING = '\0invokers-where-missing'
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
  let invokers = ''
  return {
    name: 'design-system-behaviour',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (INVOKERS.test(source) && importer !== INVOKERS_WHERE_MISSING) {
        invokers = (await this.resolve(source, importer, { skipSelf: true }))?.id ?? ''
        return invokers === '' ? null : INVOKERS_WHERE_MISSING
      }
      if (importer === WITHOUT_LARGE) return this.resolve(source, importedFrom ?? undefined, { skipSelf: true })
      const component = source === BEHAVIOUR ? COMPONENT.exec(importer ?? '')?.[1] : undefined
      if (component === undefined || LARGE.has(component)) return null
      importedFrom = importer ?? null
      return { id: WITHOUT_LARGE, moduleSideEffects: true }
    },
    load(id) {
      if (id === WITHOUT_LARGE) return PIECES.map((piece) => `import '${BEHAVIOUR}/${piece}'`).join('\n')
      return id === INVOKERS_WHERE_MISSING ? whereMissing(invokers) : null
    },
  }
}

/** It says itself whether the browser knows it, and nothing waits for it: it listens to the whole page. */
function whereMissing(polyfill: string): string {
  return `export const isSupported = () => 'command' in HTMLButtonElement.prototype && 'source' in (globalThis.CommandEvent?.prototype ?? {})
export const apply = () => void import(${JSON.stringify(polyfill)}).then(({ apply }) => apply())`
}
