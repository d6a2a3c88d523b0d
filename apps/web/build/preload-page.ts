/**
 * Names the page's own code in `index.html`. The first script imports it when it runs; named here, it is on its way
 * before that script has come.
 */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** `module`: the end of the path of the module that the first script imports. */
export function preloadPage(module: string): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => (bundle === undefined ? [] : tagsFor(bundle, module)),
    },
  }
}

function tagsFor(bundle: Bundle, module: string): HtmlTagDescriptor[] {
  const page = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module) === true,
  )
  if (page === undefined) throw new Error(`no chunk begins with ${module}`)
  // What the first script imports is named by Vite already.
  const named = new Set(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.imports : [])),
  )
  const files = [...withImports(bundle, page.fileName, new Set())].filter((file) => !named.has(file))
  return files.map((file) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
    injectTo: 'head',
  }))
}

function withImports(bundle: Bundle, file: string, found: Set<string>): Set<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || chunk.isEntry || found.has(file)) return found
  found.add(file)
  for (const imported of chunk.imports) withImports(bundle, imported, found)
  return found
}
