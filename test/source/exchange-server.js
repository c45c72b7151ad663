// A server for the tests of exchanges: `node exchange-server.js` prints its port. Its own process, as the asking one waits.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

let count = 0;
let never = 0;
const answers = {
  "/hello": (_, response) => response.setHeader("X-Two", ["a", "b"]).end("hello"),
  "/echo": async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.end(JSON.stringify({ method: request.method, headers: request.headers, body }));
  },
  "/packed": (_, response) => response.setHeader("Content-Encoding", "gzip").end(gzipSync("unpacked")),
  "/bomb": (_, response) =>
    response.setHeader("Content-Encoding", "gzip").end(gzipSync(Buffer.alloc(1_000_000))),
  "/endless": (_, response) => {
    const more = () => response.destroyed || (response.write("x".repeat(1000)), setTimeout(more, 1));
    more();
  },
  "/never": () => void never++,
  "/asked-for-never": (_, response) => response.end(String(never)),
  "/count": (_, response) => response.end(String(++count)),
  "/moved": (_, response) => response.writeHead(302, { location: "/hello" }).end("moved"),
  "/cut": (_, response) => {
    response.setHeader("Content-Length", 100).write("half");
    setTimeout(() => response.destroy(), 20);
  },
};
const server = createServer((request, response) => {
  const answer = answers[request.url];
  if (answer) void answer(request, response);
  else response.writeHead(404, "Nothing Here").end();
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
