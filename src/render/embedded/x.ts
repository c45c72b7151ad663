// The embedded shortcode for posts on X. Hugo asks X for the post's text while building; here nothing is asked: what X's
// own script needs to show the post is the link to it. https://gohugo.io/shortcodes/x/
import { attribute } from "../../template/escape/attribute.ts";
import { html } from "../../template/escape/html.ts";
import { normalizeUrl } from "../../template/escape/url.ts";
import type { ShortcodeSelf } from "../../view/shortcode.ts";
import { missingParameter } from "../messages.ts";
import { settingsOf, text, unit } from "./shortcode-unit.ts";

const SCRIPT = '\n<script async src="https://platform.x.com/widgets.js" charset="utf-8"></script>';

function post(self: ShortcodeSelf, isSimple: boolean): string {
  const { disable, enableDNT } = settingsOf(self).privacy.x;
  if (disable) return "";
  const user = text(self, "user");
  const id = text(self, "id");
  if (user === "" || id === "")
    throw missingParameter(
      self.place,
      self.name,
      "user and id",
      'user="SanDiegoZoo" id="1453110110599868418"',
    );
  const url = attribute(normalizeUrl(`https://x.com/${user}/status/${id}`));
  const tracking = enableDNT ? ' data-dnt="true"' : "";
  const quote = `<blockquote class="twitter-tweet"${tracking}><a href="${url}">@${html(user)} on X</a></blockquote>`;
  return quote + (isSimple ? "" : SCRIPT);
}

/** `{{< x user="SanDiegoZoo" id="1453110110599868418" >}}`; a link alone where `privacy.x.simple` is set. */
const x = unit("x", false, (self) => post(self, settingsOf(self).privacy.x.simple));
const simple = unit("x_simple", false, (self) => post(self, true));

export const postsOnX = [x, simple];
