import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer as createNetServer, type AddressInfo, type Server, type Socket } from "node:net";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface TlsCertificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export type ListenerOf = (scheme: "http" | "https") => RequestListener;

/**
 * With a certificate one port speaks both: a connection that starts with a TLS hello is encrypted. Endpoints of managed
 * identities are plain everywhere, and the other commands of a project need no certificate to reach their emulator.
 */
export async function listen(listenerOf: ListenerOf, place: { readonly host: string; readonly port: number }, tls: TlsCertificate | undefined): Promise<Listening> {
  const plain = createHttpServer(listenerOf("http"));
  const server: Server = tls === undefined ? plain : bothOn(plain, createHttpsServer({ cert: tls.cert, key: tls.key }, listenerOf("https")));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.port, place.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    // Idle connections of clients would keep the server open.
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The first byte of a TLS record that starts a handshake. */
const handshake = 22;

function bothOn(plain: HttpServer, encrypted: HttpServer): Server {
  return createNetServer((socket) => {
    // A client that goes away before it says anything is nobody's business.
    socket.on("error", () => socket.destroy());
    socket.once("readable", () => {
      const first = socket.read(1) as Buffer | null;
      if (first === null) return;
      socket.unshift(first);
      (first[0] === handshake ? encrypted : plain).emit("connection", socket);
    });
  });
}
