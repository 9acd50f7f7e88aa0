/**
 * The plainest of static servers: a path is a file, or ends in "/" and is its index.html; nothing is rewritten. What
 * works here works anywhere.
 */
import {createReadStream, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize, sep} from "node:path";
import {pipeline} from "node:stream";
import {createGzip} from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".arrow": "application/vnd.apache.arrow.file",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** An empty page beside the site, on the same host. */
export const restPath = "/rest";

export interface ServedSite {
  /** "http://127.0.0.1:40123/somewhere/levekar/" */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Where the folder appears: a site on a host is rarely alone there. */
  path?: string;
  /** Compresses as real hosts do. */
  gzip?: boolean;
  /** Milliseconds by which scripts and tables are late. */
  late?: number;
}

export async function serveFolder(
  folder: string,
  {path = "/somewhere/levekar/", gzip = false, late = 0}: ServeOptions = {},
): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    if (pathname === restPath) {
      response
        .writeHead(200, {"content-type": types[".html"]})
        .end('<!doctype html><title>Nothing</title><link rel="icon" href="data:,">');
      return;
    }
    const file = pathname.startsWith(path) ? fileAt(folder, pathname.slice(path.length)) : undefined;
    if (file === undefined) {
      response.writeHead(404, {"content-type": "text/plain"}).end("Not found");
      return;
    }
    const packed = gzip && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      ...(packed && {"content-encoding": "gzip"}),
    });
    const send = (): void => {
      const content = createReadStream(file);
      const ended = (): void => undefined;
      if (packed) pipeline(content, createGzip(), response, ended);
      else pipeline(content, response, ended);
    };
    if (late > 0 && /\.(?:js|arrow)$/.test(pathname)) setTimeout(send, late);
    else send();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder: string, path: string): string | undefined {
  try {
    const wanted = decodeURIComponent(path);
    const file = normalize(
      join(folder, wanted === "" || wanted.endsWith("/") ? `${wanted}index.html` : wanted),
    );
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
