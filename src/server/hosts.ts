// Which `Host` headers are answered. A page of another site can point a name of its own at this machine and read
// what is served (DNS rebinding), so only names that are known to mean this server are accepted.
import { networkInterfaces } from "node:os";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const ANY_ADDRESS = new Set(["0.0.0.0", "::", "[::]", ""]);

/** Host names, without port, for a server bound to `bind` that serves the site of `baseURL`. */
export function allowedHosts(bind: string, baseURL: string): ReadonlySet<string> {
  const hosts = new Set([...LOOPBACK, bracketed(bind)]);
  if (URL.canParse(baseURL)) hosts.add(new URL(baseURL).hostname);
  if (ANY_ADDRESS.has(bind)) for (const address of ownAddresses()) hosts.add(bracketed(address));
  return hosts;
}

/** Whether others than this machine can connect. */
export function isPublicAddress(bind: string): boolean {
  return bracketed(bind) !== "[::1]" && bind !== "localhost" && !bind.startsWith("127.");
}

/** Whether a `Host` header names one of `hosts`, with any port or none. */
export function isAllowedHost(header: string | null, hosts: ReadonlySet<string>): boolean {
  if (header === null) return false;
  const name = /^(\[[0-9a-fA-F:.]+\]|[^:@/\\?#\s]+)(?::\d{1,5})?$/.exec(header)?.[1];
  return name !== undefined && hosts.has(name.toLowerCase());
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
}

function bracketed(address: string): string {
  return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}
