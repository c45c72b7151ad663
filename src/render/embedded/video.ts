// The embedded shortcodes for videos, with Hugo's output and its privacy settings.
// https://gohugo.io/shortcodes/vimeo/ https://gohugo.io/shortcodes/youtube/
import { attribute } from "../../template/escape/attribute.ts";
import { normalizeUrl } from "../../template/escape/url.ts";
import { missingParameter } from "../messages.ts";
import { optional, param, settingsOf, text, unit } from "./shortcode-unit.ts";
import { simpleVideo, vimeoSimple } from "./vimeo-simple.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";

const FRAME = "position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;";
const INSIDE = "position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;";

/** The video's id as part of a URL: by name, or the first positional parameter. */
function idOf(self: ShortcodeSelf): string {
  const id = text(self, "id") || String(param(self, 0) ?? "");
  if (id === "") throw missingParameter(self.place, self.name, "the video's id", 'id="abc"');
  return normalizeUrl(id);
}

function flag(self: ShortcodeSelf, name: string, fallback: boolean): boolean {
  const value = text(self, name);
  return value === "" ? fallback : value === "true" || value === "1";
}

const vimeo = unit("vimeo", false, (self) => {
  const { disable, enableDNT, simple } = settingsOf(self).privacy.vimeo;
  if (disable) return "";
  // The line of Hugo's template that the other one is called from.
  if (simple) return `${simpleVideo(self)}\n`;
  const name = text(self, "class");
  const outer = name === "" ? `style="${FRAME}"` : `class="${attribute(name)}"`;
  const style = name === "" ? `\n\t\t\t\t\t\tstyle="${INSIDE}"` : "";
  const full = flag(self, "allowFullScreen", true) ? ' allow="fullscreen"' : "";
  const rest = optional("loading", text(self, "loading")) + optional("title", text(self, "title"));
  return `
			<div
					${outer}>
				<iframe
					src="https://player.vimeo.com/video/${attribute(idOf(self))}?dnt=${enableDNT ? 1 : 0}"${style}${full}${rest}>
				</iframe>
			</div>
`;
});

const ALLOWED =
  "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share";

const youtube = unit("youtube", false, (self) => {
  const { disable, privacyEnhanced } = settingsOf(self).privacy.youTube;
  if (disable) return "";
  const id = idOf(self);
  const bit = (name: string, fallback: boolean) => (flag(self, name, fallback) ? "1" : "0");
  const seconds = (name: string) => text(self, name) || "0";
  const query = new URLSearchParams({
    autoplay: bit("autoplay", false),
    controls: bit("controls", true),
    end: seconds("end"),
    loop: bit("loop", false),
    // Browsers start nothing by themselves that has sound.
    mute: flag(self, "autoplay", false) ? "1" : bit("mute", false),
    ...(flag(self, "loop", false) ? { playlist: id } : {}),
    start: seconds("start"),
  });
  const name = text(self, "class");
  const attributes = {
    allow: ALLOWED + (flag(self, "allowFullScreen", true) ? "; fullscreen" : ""),
    loading: text(self, "loading") || "eager",
    referrerpolicy: "strict-origin-when-cross-origin",
    src: `https://www.youtube${privacyEnhanced ? "-nocookie" : ""}.com/embed/${id}?${query}`,
    ...(name === "" ? { style: INSIDE } : {}),
    title: text(self, "title") || "YouTube video",
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${attribute(value)}"`);
  return `<div ${name === "" ? `style="${FRAME}"` : `class="${attribute(name)}"`}>
			<iframe ${written.join(" ")}></iframe>
		</div>
`;
});

export const videoShortcodes = [vimeo, vimeoSimple, youtube];
