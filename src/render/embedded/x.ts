// The embedded shortcodes for posts on X, whose HTML X itself gives out. Where it can't be had, there is a link to the
// post. https://gohugo.io/shortcodes/x/
import { tryText } from "../../functions/arguments.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { html } from "../../template/escape/html.ts";
import { normalizeUrl } from "../../template/escape/url.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { missingParameter } from "../messages.ts";
import { askForEmbedding, isFirstOnPage } from "./oembed.ts";
import { settingsOf, text, unit } from "./shortcode-unit.ts";

const SCRIPT = '\n<script async src="https://platform.x.com/widgets.js" charset="utf-8"></script>';

const STYLE = `<style type="text/css">
      .twitter-tweet {
        font:
          14px/1.45 -apple-system,
          BlinkMacSystemFont,
          "Segoe UI",
          Roboto,
          Oxygen-Sans,
          Ubuntu,
          Cantarell,
          "Helvetica Neue",
          sans-serif;
        border-left: 4px solid #2b7bb9;
        padding-left: 1.5em;
        color: #555;
      }
      .twitter-tweet a {
        color: #2b7bb9;
        text-decoration: none;
      }
      blockquote.twitter-tweet a:hover,
      blockquote.twitter-tweet a:focus {
        text-decoration: underline;
      }
    </style>`;

function post(self: ShortcodeSelf, isSimple: boolean): string {
  const { privacy, services } = settingsOf(self);
  if (privacy.x.disable) return "";
  const user = text(self, "user");
  const id = text(self, "id");
  if (user === "" || id === "")
    throw missingParameter(
      self.place,
      self.name,
      "user and id",
      'user="SanDiegoZoo" id="1453110110599868418"',
    );
  const url = `https://x.com/${user}/status/${id}`;
  const data = askForEmbedding(self, {
    endpoint: "https://publish.x.com/oembed",
    query: ["url", url, "dnt", privacy.x.enableDNT, ...(isSimple ? ["omit_script", true] : [])],
    logId: isSimple ? "shortcode-x-simple-getremote" : "shortcode-x-getremote",
  });
  if (data === undefined) return link(url, user, privacy.x.enableDNT) + (isSimple ? "" : SCRIPT);
  const hasStyle = isSimple && !services.x.disableInlineCSS && isFirstOnPage(self, "__h_simple_x_css");
  return (hasStyle ? STYLE : "") + (tryText(data["html"]) ?? "");
}

/** What X's own script needs to show the post. */
function link(url: string, user: string, enableDNT: boolean): string {
  const tracking = enableDNT ? ' data-dnt="true"' : "";
  const quoted = `<a href="${attribute(normalizeUrl(url))}">@${html(user)} on X</a>`;
  return `<blockquote class="twitter-tweet"${tracking}>${quoted}</blockquote>`;
}

/** `{{< x user="SanDiegoZoo" id="1453110110599868418" >}}`; without X's script where `privacy.x.simple` is set. */
const x = unit("x", false, (self) => post(self, settingsOf(self).privacy.x.simple));
const simple = unit("x_simple", false, (self) => post(self, true));

export const postsOnX = [x, simple];
