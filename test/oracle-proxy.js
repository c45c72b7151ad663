// The other hosts of a site case for the real Hugo, as a proxy: `node test/oracle-proxy.js <file of answers>` prints its
// port and answers until it is ended.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const answers = JSON.parse(readFileSync(process.argv[2], "utf8"));
const server = createServer((request, response) => {
  const {
    status = 200,
    statusText = "OK",
    headers = {},
    body = "",
  } = answers[request.url] ?? {
    status: 404,
    statusText: "Not Found",
  };
  response.sendDate = false;
  response.writeHead(status, statusText, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
