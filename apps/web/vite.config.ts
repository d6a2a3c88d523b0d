import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { designSystemBehaviour } from './build/design-system.ts'
import { preloadPage } from './build/preload-page.ts'
import { precompress } from './build/precompress.ts'

/** The real server. It knows the page by this development server's address: nothing of a request is rewritten. */
const target = process.env['VITE_SERVER'] ?? 'http://localhost:3000'

const FREE_OF_SIDE_EFFECTS =
  /node_modules\/(?:@digdir\/designsystemet-react|@floating-ui\/|@tanstack\/(?:react-)?virtual|@navikt\/aksel-icons)|packages\/(?:ui|plan-model)\/src\/.*\.tsx?$/

/** What the first script is made of: it must not wait for what all the others share. */
const FIRST_SCRIPT =
  /\/(?:first-screen|early-answers|paths|capacity|kept-token|load-screens)\.ts$|preload-helper|rolldown-runtime/

export default defineConfig({
  plugins: [react(), designSystemBehaviour(), preloadPage('/src/page.tsx'), precompress()],
  // Two copies of Yjs do not know each other's types; two of React do not know each other's hooks.
  resolve: { dedupe: ['yjs', 'y-protocols', 'react', 'react-dom'] },
  server: {
    proxy: {
      '/api/': { target },
      '/auth/': { target },
      '/demo-id/': { target },
      '/live/': { target, ws: true },
      '/sync/': { target, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // The content security policy lets no font or script in as data, and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Which files each screen needs: what `scripts/page-size.ts` counts.
    manifest: true,
    rolldownOptions: {
      // These say nothing of side effects and have none: what nobody imports of them is left out.
      treeshake: { moduleSideEffects: (id) => !FREE_OF_SIDE_EFFECTS.test(id) },
      // What three screens or more share is on nearly every way through the page: one file, not one for each
      // combination of screens. What two share stays apart, or every screen would bring what only two need.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: FIRST_SCRIPT, priority: 1 },
            // Forms of later screens check what is written in them; the first screen has none.
            { name: 'checks', test: /node_modules\/valibot\//, priority: 1 },
            { name: 'shared', minShareCount: 3 },
          ],
        },
      },
    },
  },
})
