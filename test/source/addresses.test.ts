import assert from "node:assert/strict";
import { test } from "node:test";
import { isGlobalAddress } from "../../src/source/addresses.ts";

const global = [
  "1.1.1.1",
  "8.8.8.8",
  "93.184.216.34",
  "172.15.255.255",
  "172.32.0.1",
  "2606:4700::1111",
  "2a00::1",
];
const special = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "ff02::1",
  "localhost",
  "",
];
for (const address of global)
  test(`${address} is everybody's`, () => assert.equal(isGlobalAddress(address), true));
for (const address of special)
  test(`${address || "nothing"} is not`, () => assert.equal(isGlobalAddress(address), false));
