// y-websocket-server as its own `server.js` starts it, which does not tell when it listens. PORT.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { setupWSConnection } from '@y/websocket-server/utils'

// The `ws` it brings itself, not the project's newer one.
const WebSocket = createRequire(import.meta.resolve('@y/websocket-server/utils'))('ws')
const sockets = new WebSocket.Server({ noServer: true })
sockets.on('connection', setupWSConnection)
const http = createServer((_request, response) => response.end('okay'))
http.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request)),
)
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'))
process.once('SIGTERM', () => process.exit(0))
