// OpenAPI documents that are broken, circular or written in YAML; what Hugo gives is in test/sites/functions/openapi.txt.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocument, type Source } from "../../src/functions/openapi/document.ts";
import { decodeJson } from "../../src/value/decode/json.ts";
import { decodeYaml } from "../../src/value/decode/yaml.ts";
import { field } from "../../src/value/field.ts";
import { FunctionError } from "../../src/value/function-error.ts";

const json = (data: object): Source => ({
  path: "api/a.json",
  data: decodeJson(JSON.stringify(data)),
  isYaml: false,
});

function read(source: Source, files: Readonly<Record<string, object>> = {}): unknown {
  return readDocument(source, (path) => {
    const found = files[path];
    if (found === undefined) throw new FunctionError(`no ${path}`);
    return { ...json(found), path };
  });
}

const at = (value: unknown, ...names: string[]): unknown =>
  names.reduce((part, name) => field(part, name), value);

const schemas = (given: object) => json({ components: { schemas: given } });

const broken: readonly (readonly [Source, RegExp])[] = [
  [schemas({ A: { $ref: "#/components/schemas/B" } }), /leads nowhere: there is no "B"/],
  [schemas({ A: { $ref: "b.json" } }), /no api\/b\.json/],
  [schemas({ A: { $ref: "../../../../etc/passwd" } }), /no etc\/passwd/],
  [schemas({ A: { $ref: "https://example.org/a.json" } }), /no https:\/\/example\.org\/a\.json/],
  [schemas({ A: { $ref: "#/components/schemas/__proto__" } }), /there is no "__proto__"/],
  [schemas({ A: null }), /schemas #A must be a map, not nil/],
  [schemas({ A: { type: 1 } }), /Schema: type must be a text or a list of texts/],
  [schemas({ A: { minLength: -1 } }), /minLength must be a whole number/],
  [json({ info: { title: 1 } }), /Info: title must be a text/],
  [json({ tags: "x" }), /tags must be a list/],
  [json([1]), /the document must be a map/],
];

test("what is broken is told", () => {
  for (const [source, message] of broken)
    assert.throws(() => read(source), { name: "FunctionError", message }, String(message));
});

test("references may go in circles", () => {
  const circle = schemas({ A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } });
  assert.equal(at(read(circle), "Components", "Schemas", "A", "Value"), null);
  const self = read(schemas({ A: { properties: { a: { $ref: "#/components/schemas/A" } } } }));
  const first = at(self, "Components", "Schemas", "A", "Value");
  assert.equal(at(first, "Properties", "a", "Value"), first);
});

test("a long chain of references doesn't end the stack", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, i) => [
      `S${i}`,
      { items: { $ref: `#/components/schemas/S${i + 1}` } },
    ]),
  );
  const document = read(schemas({ ...chain, S20000: { title: "last" } }));
  assert.equal(at(document, "Components", "Schemas", "S19999", "Value", "Items", "Value", "Title"), "last");
});

test("files refer to files from where they are", () => {
  const files = {
    "api/sub/b.json": {
      properties: { c: { $ref: "../c.json#/x" }, own: { $ref: "#/properties/d" }, d: { title: "d" } },
    },
    "api/c.json": { x: { $ref: "/root.json" } },
    "root.json": { title: "root" },
  };
  const part = at(read(schemas({ A: { $ref: "sub/b.json" } }), files), "Components", "Schemas", "A", "Value");
  assert.equal(at(part, "Properties", "c", "Value", "Title"), "root");
  assert.equal(at(part, "Properties", "own", "Value", "Title"), "d");
});

test("YAML may have numbers for texts", () => {
  const data = decodeYaml(
    "info: {title: 12, version: 1.5}\npaths: {/a: {get: {responses: {200: {description: ok}}}}}",
  );
  const document = read({ path: "a.yaml", data, isYaml: true });
  assert.equal(at(document, "Info", "Version"), "1.5");
  const responses = at(document, "Paths", "Map", "/a", "Get", "Responses", "Map");
  assert.equal(at(responses, "200", "Value", "Description"), "ok");
});
