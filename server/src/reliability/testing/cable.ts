import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A cable between a server and its database that can be pulled and plugged in again. */
export interface Cable {
  /** The database's address, by way of the cable. */
  readonly url: string;
  /** Ends every connection at once and refuses new ones, as a database does that has stopped. */
  readonly pull: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
}

export async function cableTo(databaseUrl: string): Promise<Cable> {
  const far = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    // A torn connection is what these tests are about.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const lay = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const beyond = connect(Number(far.port), far.hostname);
      keep(near);
      keep(beyond);
      near.pipe(beyond);
      beyond.pipe(near);
      near.on('close', () => beyond.destroy());
      beyond.on('close', () => near.destroy());
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await lay(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(far);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    pull: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    plugIn: async () => {
      if (!server.listening) server = await lay(port);
    },
  };
}
