// Which addresses belong to the internet at large: all but those of the IANA's registries of special ones.
// https://www.iana.org/assignments/iana-ipv4-special-registry https://www.iana.org/assignments/iana-ipv6-special-registry
import { BlockList, isIPv4, isIPv6 } from "node:net";

const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Of what is outside of this range, nothing is reachable from everywhere. */
const unicast6 = "2000::/3";
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** True for an address that is the same one for everybody: not of this machine, nor of a private network. */
export function isGlobalAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (isIPv4(bare)) return !isIn(special4, "ipv4", bare);
  return isIPv6(bare) && isIn([unicast6], "ipv6", bare) && !isIn(special6, "ipv6", bare);
}

function isIn(ranges: readonly string[], family: "ipv4" | "ipv6", address: string): boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [net, bits] = range.split("/");
    list.addSubnet(net!, Number(bits), family);
  }
  return list.check(address, family);
}
