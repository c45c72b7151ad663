// The embedded shortcode for a video's picture with a link to Vimeo, for those who want nothing of Vimeo's to run in
// their pages. Where Vimeo can't be asked for the picture, the link is alone. https://gohugo.io/shortcodes/vimeo/
import { tryText } from "../../functions/arguments.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { html } from "../../template/escape/html.ts";
import { srcset } from "../../template/escape/srcset.ts";
import { normalizeUrl, wholeUrl } from "../../template/escape/url.ts";
import type { ValueMap } from "../../model/value.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { missingParameter } from "../messages.ts";
import { askForEmbedding, isFirstOnPage } from "./oembed.ts";
import { param, settingsOf, text, unit } from "./shortcode-unit.ts";

const STYLE = `<style>
.__h_video {
   position: relative;
   padding-bottom: 56.23%;
   height: 0;
   overflow: hidden;
   width: 100%;
   background: #000;
}
.__h_video img {
   width: 100%;
   height: auto;
   color: #000;
}
.__h_video .play {
   height: 72px;
   width: 72px;
   left: 50%;
   top: 50%;
   margin-left: -36px;
   margin-top: -36px;
   position: absolute;
   cursor: pointer;
}
</style>`;

const PLAY =
  '<svg version="1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 61 61"><circle cx="30.5" cy="30.5" r="30.5" opacity=".8" fill="#000"></circle>' +
  '<path d="M25.3 19.2c-2.1-1.2-3.8-.2-3.8 2.2v18.1c0 2.4 1.7 3.4 3.8 2.2l16.6-9.1c2.1-1.2 2.1-3.2 0-4.4l-16.6-9z" fill="#fff"></path></svg>';

const source = (value: string): string => attribute(srcset(value));

/** `{{< vimeo_simple 55073825 my-class >}}`, or with the names `id` and `class`. */
export const vimeoSimple = unit("vimeo_simple", false, simpleVideo);

/** What `vimeo` shows, too, where `privacy.vimeo.simple` is set. */
export function simpleVideo(self: ShortcodeSelf): string {
  const { disable, enableDNT } = settingsOf(self).privacy.vimeo;
  if (disable) return "";
  const id = text(self, "id") || String(param(self, 0) ?? "");
  if (id === "") throw missingParameter(self.place, self.name, "the video's id", "55073825");
  const page = `https://vimeo.com/${id}`;
  const ownClass = text(self, "class") || String(param(self, 1) ?? "");
  const data = askForEmbedding(self, {
    endpoint: "https://vimeo.com/api/oembed.json",
    query: ["url", page, "dnt", enableDNT ? 1 : 0],
    logId: "shortcode-vimeo-simple",
  });
  const name = `s_video_simple ${ownClass || (data ? "__h_video" : "")}`.trimEnd();
  const style = data && ownClass === "" && isFirstOnPage(self, "__h_simple_css") ? STYLE : "";
  return `${style}<div class="${attribute(name)}">${data ? picture(data) : link(self, page)}</div>`;
}

function picture(data: ValueMap): string {
  const [thumbnail, title, provider, video] = ["thumbnail_url", "title", "provider_url", "video_id"].map(
    (name) => tryText(data[name]) ?? "",
  ) as [string, string, string, string];
  const original = thumbnail.replace(/_.*\./s, ".");
  return `
				<a href="${wholeUrl(provider)}${attribute(normalizeUrl(video))}" rel="noopener" target="_blank">
					<img src="${wholeUrl(thumbnail)}" srcset="${source(thumbnail)} 1x, ${source(original)} 2x" alt="${attribute(title)}">
					<div class="play">
						${PLAY}
					</div>
				</a>
			`;
}

function link(self: ShortcodeSelf, page: string): string {
  const title = html(text(self, "title") || "Vimeo video");
  return `<a href="${wholeUrl(page)}" rel="noopener" target="_blank">${title}</a>`;
}
