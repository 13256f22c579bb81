import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** So long nothing moves on a connection at most: an answer that its asker does not read, a question that does not come. */
const IDLE_MS = 30_000;
const HEADERS_MS = 10_000;
/** Requests that one connection sends ahead. Browsers and proxies send none. */
const MOST_AHEAD = 10;

export function boundConnections(server: Server, idle = IDLE_MS): void {
  server.timeout = idle;
  server.requestTimeout = idle;
  server.headersTimeout = Math.min(HEADERS_MS, idle);
}

interface Connection {
  last: ServerResponse;
  ahead: number;
}
const connections = new WeakMap<Socket, Connection>();

/** Of one connection nothing is begun before the answer before is out: the memory holds one answer for whoever does not read. */
export function oneAtATime(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { socket } = request;
  const connection = connections.get(socket) ?? { last: response, ahead: 0 };
  const before = connection.last;
  connections.set(socket, connection);
  connection.last = response;
  if (before === response || before.closed) {
    next();
    return;
  }
  connection.ahead += 1;
  if (connection.ahead > MOST_AHEAD) {
    socket.destroy();
    return;
  }
  before.once('close', () => {
    connection.ahead -= 1;
    if (!socket.destroyed) next();
  });
}
