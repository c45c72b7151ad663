// Global resources as templates get them: what `assets/` finds and makes, kept through the build, each with one view.
import { assetOfContent, derive, targetPath, textOf, type Asset } from "../assets/asset.ts";
import { AssetFiles } from "../assets/find.ts";
import { concat, copy, fingerprint, minify } from "../assets/transform.ts";
import { createHash } from "node:crypto";
import { cannotMinifyResource } from "../assets/messages.ts";
import { resourceMediaType } from "../content/media-type.ts";
import { locate } from "../diagnostics/position.ts";
import { MinifyError } from "../minify/messages.ts";
import type { Minifier, Minifiers } from "../minify/minify.ts";
import type { Config, MediaType } from "../model/config.ts";
import type { AssetStore, RenderContext, View } from "../model/render.ts";
import type { RemoteAsk } from "../model/http.ts";
import type { Host, SourceFile, SourceText } from "../model/source.ts";
import { RemoteResources } from "../remote/resources.ts";
import { FunctionError } from "../value/function-error.ts";
import { typeName } from "../value/type-name.ts";
import { selfOf } from "../view/define.ts";
import { ResourceList, resourceView, type ResourceSelf } from "../view/resource.ts";

export interface AssetInput {
  readonly files: readonly SourceFile[];
  readonly config: Config;
  readonly host: Host;
  readonly ctx: RenderContext;
  readonly minifiers: Minifiers;
  /** Runs a text as a template without escaping. */
  execute(source: SourceText, dot: unknown): string;
}

export function createAssetStore(input: AssetInput): AssetStore {
  return new Store(input);
}

class Store implements AssetStore {
  readonly #input: AssetInput;
  readonly #files: AssetFiles;
  readonly #made = new Map<string, Asset>();
  readonly #views = new WeakMap<Asset, View>();
  #remote: RemoteResources | undefined;
  readonly #matches = new Map<string, ResourceList>();

  constructor(input: AssetInput) {
    this.#input = input;
    const { files, config } = input;
    const ranks = new Map(config.modules.map((module, index) => [module.path, index]));
    this.#files = new AssetFiles(files, (owner) => ranks.get(owner) ?? 0, this.#mediaType);
  }

  add(file: SourceFile): void {
    this.#files.add(file);
    this.#matches.clear();
  }
  get(path: string): View | undefined {
    const asset = this.#files.get(path);
    return asset && this.#view(asset);
  }
  match(glob: string): ResourceList {
    return this.#list(`match:${glob}`, () => this.#files.match(glob));
  }
  byType(mainType: string): ResourceList {
    return this.#list(`type:${mainType}`, () => this.#files.byType(mainType));
  }

  fromContent(path: string, content: Uint8Array): View {
    const target = targetPath(path);
    const key = `content:${target}:${createHash("sha256").update(content).digest("hex")}`;
    return this.#make(key, () => assetOfContent(key, target, content, this.#mediaType(target)));
  }

  remote(ask: RemoteAsk): View | null {
    const { host, config } = this.#input;
    this.#remote ??= new RemoteResources(host, config);
    const found = this.#remote.get(ask);
    if (found === null) return null;
    const { path, content, mediaType, data } = found;
    const key = `remote:${ask.identity}`;
    return this.#make(key, () => ({ ...assetOfContent(key, targetPath(path), content, mediaType), data }));
  }

  /** The path alone is the key, as in Hugo: a file on the site has one content. */
  concat(path: string, resources: unknown): View {
    const target = targetPath(path);
    if (!Array.isArray(resources)) throw notResources("resources.Concat", resources);
    const assets = resources.map((resource) => selfIn("resources.Concat", resource).asset);
    return this.#make(`concat:${target}`, () =>
      concat(target, assets, this.#mediaType(target), this.#input.ctx.host),
    );
  }

  copy(path: string, resource: unknown): View {
    const self = selfIn("resources.Copy", resource);
    const target = targetPath(path);
    return this.#make(`copy:${target}`, () => copy(self.asset, target), self);
  }

  execute(path: string, dot: unknown, resource: unknown): View {
    const self = selfIn("resources.ExecuteAsTemplate", resource);
    const target = targetPath(path);
    const step = `execute:${target}`;
    return this.#change(self, step, (asset) => {
      const source = { file: asset.origin, text: textOf(asset, this.#input.ctx.host) };
      const content = Buffer.from(this.#input.execute(source, dot));
      return derive(asset, step, { path: target, identifiers: [], content });
    });
  }

  fingerprint(algorithm: string, resource: unknown): View {
    const self = selfIn("fingerprint", resource);
    const change = (asset: Asset) => fingerprint(asset, algorithm || "sha256", this.#input.ctx.host);
    return this.#change(self, `fingerprint:${algorithm}`, change);
  }

  minify(resource: unknown): View {
    const { ctx, minifiers } = this.#input;
    const change = (asset: Asset) => {
      const minifier = minifiers.of(asset.mediaType);
      return minify(asset, minifier && naming(asset.name, minifier), ctx.host);
    };
    return this.#change(selfIn("minify", resource), "minify", change);
  }

  sourcePath(resource: unknown): string {
    return selfIn("openapi3.Unmarshal", resource).asset.sourcePath ?? "";
  }

  publish(resource: unknown): View {
    selfIn("resources.Publish", resource);
    void (resource as { readonly Publish: null }).Publish;
    return resource as View;
  }

  #change(self: ResourceSelf, step: string, change: (asset: Asset) => Asset): View {
    return this.#make(`${self.asset.key}|${step}`, () => change(self.asset), self);
  }

  #make(key: string, make: () => Asset, from?: ResourceSelf): View {
    let asset = this.#made.get(key);
    if (asset === undefined) this.#made.set(key, (asset = make()));
    return this.#view(asset, from);
  }

  /** The view, in the site of the resource that it was made from. */
  #view(asset: Asset, from?: ResourceSelf): View {
    const { ctx } = this.#input;
    let view = this.#views.get(asset);
    if (view === undefined)
      this.#views.set(asset, (view = resourceView.wrap({ asset, site: from?.site ?? ctx.site, ctx })));
    return view;
  }

  #list(key: string, find: () => readonly Asset[]): ResourceList {
    let list = this.#matches.get(key);
    if (list === undefined) {
      list = ResourceList.fromViews(find().map((asset) => this.#view(asset)));
      this.#matches.set(key, list);
    }
    return list;
  }

  readonly #mediaType = (path: string): MediaType => resourceMediaType(path, this.#input.config);
}

/** The minifier, whose faults name the resource. */
function naming(name: string, minifier: Minifier): Minifier {
  return (text) => {
    try {
      return minifier(text);
    } catch (error) {
      if (!(error instanceof MinifyError)) throw error;
      throw cannotMinifyResource(name, error.message, locate({ file: name, text }, error.offset));
    }
  };
}

function selfIn(name: string, value: unknown): ResourceSelf {
  const self = selfOf<Partial<ResourceSelf>>(value);
  if (self?.asset === undefined) throw notResources(name, value);
  return self as ResourceSelf;
}

function notResources(name: string, value: unknown): FunctionError {
  return new FunctionError(`${name}: expected a resource, got ${typeName(value)}`);
}
