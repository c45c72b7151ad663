// What an OpenAPI document is made of, with the names that templates know: those of the Go package kin-openapi in the
// version that Hugo has. Keys that a shape doesn't name are its `Extensions`.

/** What a key of the document holds. */
export type Kind =
  | Scalar
  | { readonly one: ShapeName }
  /** The thing itself, or a reference to it: `.Ref` and `.Value`. */
  | { readonly ref: ShapeName }
  | { readonly list: Kind }
  | { readonly map: Kind };

/** Those with a question mark are nil where the document has none; others are "", 0 and false. */
type Scalar =
  "text" | "text?" | "flag" | "flag?" | "count" | "count?" | "number?" | "any" | "types" | "flag or schema";

export interface Field {
  /** As the document spells it: `operationId`. */
  readonly key: string;
  readonly kind: Kind;
}

export interface Shape {
  /** By the name that templates know: `OperationID`. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Of a map with methods, what its entries are; templates get at them by `.Map`. */
  readonly entries?: Kind;
}

/** `Title` is `title`, `$ref` and the like are told. */
function shape(
  fields: Readonly<Record<string, Kind | readonly [key: string, kind: Kind]>>,
  entries?: Kind,
): Shape {
  const named = Object.entries(fields).map(([name, given]): [string, Field] => {
    const [key, kind] = isKeyed(given) ? given : [name[0]!.toLowerCase() + name.slice(1), given];
    return [name, { key, kind }];
  });
  return { fields: new Map(named), ...(entries && { entries }) };
}

const isKeyed = (given: Kind | readonly [string, Kind]): given is readonly [string, Kind] =>
  Array.isArray(given);

const one = (name: ShapeName): Kind => ({ one: name });
const ref = (name: ShapeName): Kind => ({ ref: name });
const list = (kind: Kind): Kind => ({ list: kind });
const map = (kind: Kind): Kind => ({ map: kind });

const requirements: Kind = list(map(list("text")));
const content: Kind = map({ one: "MediaType" });
const parameter: Readonly<Record<string, Kind>> = {
  Name: "text",
  In: "text",
  Description: "text",
  Style: "text",
  Explode: "flag?",
  AllowEmptyValue: "flag",
  AllowReserved: "flag",
  Deprecated: "flag",
  Required: "flag",
  Schema: ref("Schema"),
  Example: "any",
  Examples: map(ref("Example")),
  Content: content,
};

export type ShapeName =
  | "OpenAPIDocument"
  | "Info"
  | "Contact"
  | "License"
  | "Server"
  | "ServerVariable"
  | "Components"
  | "Paths"
  | "PathItem"
  | "Operation"
  | "Parameter"
  | "Header"
  | "RequestBody"
  | "Responses"
  | "Response"
  | "Callback"
  | "MediaType"
  | "Encoding"
  | "Example"
  | "Link"
  | "Schema"
  | "Discriminator"
  | "XML"
  | "Tag"
  | "ExternalDocs"
  | "SecurityScheme"
  | "OAuthFlows"
  | "OAuthFlow";

export const shapes: Readonly<Record<ShapeName, Shape>> = {
  OpenAPIDocument: shape({
    OpenAPI: ["openapi", "text"],
    Components: one("Components"),
    Info: one("Info"),
    Paths: one("Paths"),
    Security: requirements,
    Servers: list(one("Server")),
    Tags: list(one("Tag")),
    ExternalDocs: one("ExternalDocs"),
  }),
  Info: shape({
    Title: "text",
    Description: "text",
    TermsOfService: "text",
    Contact: one("Contact"),
    License: one("License"),
    Version: "text",
  }),
  Contact: shape({ Name: "text", URL: ["url", "text"], Email: "text" }),
  License: shape({ Name: "text", URL: ["url", "text"] }),
  Server: shape({ URL: ["url", "text"], Description: "text", Variables: map(one("ServerVariable")) }),
  ServerVariable: shape({ Enum: list("text"), Default: "text", Description: "text" }),
  Components: shape({
    Schemas: map(ref("Schema")),
    Parameters: map(ref("Parameter")),
    Headers: map(ref("Header")),
    RequestBodies: map(ref("RequestBody")),
    Responses: map(ref("Response")),
    SecuritySchemes: map(ref("SecurityScheme")),
    Examples: map(ref("Example")),
    Links: map(ref("Link")),
    Callbacks: map(ref("Callback")),
  }),
  Paths: shape({}, one("PathItem")),
  PathItem: shape({
    Ref: ["$ref", "text"],
    Summary: "text",
    Description: "text",
    Connect: one("Operation"),
    Delete: one("Operation"),
    Get: one("Operation"),
    Head: one("Operation"),
    Options: one("Operation"),
    Patch: one("Operation"),
    Post: one("Operation"),
    Put: one("Operation"),
    Trace: one("Operation"),
    Servers: list(one("Server")),
    Parameters: list(ref("Parameter")),
  }),
  Operation: shape({
    Tags: list("text"),
    Summary: "text",
    Description: "text",
    OperationID: ["operationId", "text"],
    Parameters: list(ref("Parameter")),
    RequestBody: ref("RequestBody"),
    Responses: one("Responses"),
    Callbacks: map(ref("Callback")),
    Deprecated: "flag",
    Security: requirements,
    Servers: list(one("Server")),
    ExternalDocs: one("ExternalDocs"),
  }),
  Parameter: shape(parameter),
  Header: shape(parameter),
  RequestBody: shape({ Description: "text", Required: "flag", Content: content }),
  Responses: shape({}, ref("Response")),
  Response: shape({
    Description: "text?",
    Headers: map(ref("Header")),
    Content: content,
    Links: map(ref("Link")),
  }),
  Callback: shape({}, one("PathItem")),
  MediaType: shape({
    Schema: ref("Schema"),
    Example: "any",
    Examples: map(ref("Example")),
    Encoding: map(one("Encoding")),
  }),
  Encoding: shape({
    ContentType: "text",
    Headers: map(ref("Header")),
    Style: "text",
    Explode: "flag?",
    AllowReserved: "flag",
  }),
  Example: shape({ Summary: "text", Description: "text", Value: "any", ExternalValue: "text" }),
  Link: shape({
    OperationRef: "text",
    OperationID: ["operationId", "text"],
    Description: "text",
    Parameters: map("any"),
    Server: one("Server"),
    RequestBody: "any",
  }),
  Schema: shape({
    OneOf: list(ref("Schema")),
    AnyOf: list(ref("Schema")),
    AllOf: list(ref("Schema")),
    Not: ref("Schema"),
    Type: "types",
    Title: "text",
    Format: "text",
    Description: "text",
    Enum: list("any"),
    Default: "any",
    Example: "any",
    ExternalDocs: one("ExternalDocs"),
    UniqueItems: "flag",
    ExclusiveMin: ["exclusiveMinimum", "flag"],
    ExclusiveMax: ["exclusiveMaximum", "flag"],
    Nullable: "flag",
    ReadOnly: "flag",
    WriteOnly: "flag",
    AllowEmptyValue: "flag",
    Deprecated: "flag",
    XML: ["xml", one("XML")],
    Min: ["minimum", "number?"],
    Max: ["maximum", "number?"],
    MultipleOf: "number?",
    MinLength: "count",
    MaxLength: "count?",
    Pattern: "text",
    MinItems: "count",
    MaxItems: "count?",
    Items: ref("Schema"),
    Required: list("text"),
    Properties: map(ref("Schema")),
    MinProps: ["minProperties", "count"],
    MaxProps: ["maxProperties", "count?"],
    AdditionalProperties: "flag or schema",
    Discriminator: one("Discriminator"),
  }),
  Discriminator: shape({ PropertyName: "text", Mapping: map("text") }),
  XML: shape({ Name: "text", Namespace: "text", Prefix: "text", Attribute: "flag", Wrapped: "flag" }),
  Tag: shape({ Name: "text", Description: "text", ExternalDocs: one("ExternalDocs") }),
  ExternalDocs: shape({ Description: "text", URL: ["url", "text"] }),
  SecurityScheme: shape({
    Type: "text",
    Description: "text",
    Name: "text",
    In: "text",
    Scheme: "text",
    BearerFormat: "text",
    Flows: one("OAuthFlows"),
    OpenIdConnectUrl: "text",
  }),
  OAuthFlows: shape({
    Implicit: one("OAuthFlow"),
    Password: one("OAuthFlow"),
    ClientCredentials: one("OAuthFlow"),
    AuthorizationCode: one("OAuthFlow"),
  }),
  OAuthFlow: shape({
    AuthorizationURL: ["authorizationUrl", "text"],
    TokenURL: ["tokenUrl", "text"],
    RefreshURL: ["refreshUrl", "text"],
    Scopes: map("text"),
  }),
};
