import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the development server finds the real one. */
const server = process.env['VITE_SERVER'] ?? 'http://localhost:3000'
// The server takes changes and sockets from its own origin only, so the proxy speaks as that origin.
const toServer = { target: server, changeOrigin: true, headers: { origin: server } }
const toSockets = { ...toServer, ws: true }

export default defineConfig({
  plugins: [react()],
  // Two copies of Yjs do not know each other's types; two of React do not know each other's hooks.
  resolve: { dedupe: ['yjs', 'y-protocols', 'react', 'react-dom'] },
  server: {
    proxy: { '/api': toServer, '/auth': toServer, '/demo-id': toServer, '/live': toSockets, '/sync': toSockets },
  },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // The content security policy lets no font or script in as data, and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
