import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The real server. It knows the page by this development server's address: nothing of a request is rewritten. */
const target = process.env['VITE_SERVER'] ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
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
  },
})
