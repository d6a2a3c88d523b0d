import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    // As the page's own build: the content security policy lets no font or script in as data, and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
