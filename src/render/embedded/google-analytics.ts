// `{{ partial "google_analytics.html" . }}`: a counter of visits, where the site's configuration names one.
// https://gohugo.io/templates/embedded/#google-analytics
import { jsString, jsValue } from "../../template/escape/js.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { escapeUrl } from "../../template/escape/url.ts";
import type { RenderContext } from "../../model/render.ts";
import { pagePartial } from "./unit.ts";

/** Properties of the old kind have ended. */
function reportUniversal(ctx: RenderContext): string {
  ctx.report({
    severity: "warning",
    code: "config/old-analytics",
    message:
      "Google Universal Analytics (UA-…) has ended in 2023, the id in services.googleAnalytics is unused",
    notes: [],
    help: 'create a property of Google Analytics 4 and set its id: [services.googleAnalytics] id = "G-…"',
  });
  return "";
}

export const googleAnalytics = pagePartial("google_analytics.html", (_page, { site }, ctx) => {
  const { privacy, services } = site.language.settings;
  const { id } = services.googleAnalytics;
  if (privacy.googleAnalytics.disable || id === "") return "";
  if (/^ua-/i.test(id)) return reportUniversal(ctx);
  return `
      <script async src="https://www.googletagmanager.com/gtag/js?id=${attribute(escapeUrl(id))}"></script>
      <script>
        var doNotTrack = false;
        if (${jsValue(privacy.googleAnalytics.respectDoNotTrack)}) {
          var dnt = (navigator.doNotTrack || window.doNotTrack || navigator.msDoNotTrack);
          var doNotTrack = (dnt == "1" || dnt == "yes");
        }
        if (!doNotTrack) {
          window.dataLayer = window.dataLayer || [];
          function gtag(){dataLayer.push(arguments);}
          gtag('js', new Date());
          gtag('config', '${jsString(id)}');
        }
      </script>`;
});
