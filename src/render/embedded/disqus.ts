// `{{ partial "disqus.html" . }}`: comments, where the site's configuration names a forum.
// https://gohugo.io/templates/embedded/#disqus
import { jsString, jsValue } from "../../template/escape/js.ts";
import { escapeHTMLText } from "../../value/escape.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import { pagePartial } from "./unit.ts";

export const disqus = pagePartial("disqus.html", (_page, { page, site }) => {
  const { privacy, services } = site.language.settings;
  const { shortname } = services.disqus;
  if (privacy.disqus.disable || shortname === "") return "";
  const setting = (name: string, escape: (text: string) => string = (text) => text): string => {
    const value = page.params[`disqus_${name}`];
    return isTrue(value) ? `this.page.${name} = '${jsString(escape(print(value)))}';` : "";
  };
  return `<div id="disqus_thread"></div>
<script>
    window.disqus_config = function () {
    ${setting("identifier")}
    ${setting("title")}
    ${setting("url", escapeHTMLText)}
    };
    (function() {
        if (["localhost", "127.0.0.1"].indexOf(window.location.hostname) != -1) {
            document.getElementById('disqus_thread').innerHTML = 'Disqus comments not available by default when the website is previewed locally.';
            return;
        }
        var d = document, s = d.createElement('script'); s.async = true;
        s.src = '//' + ${jsValue(shortname)} + '.disqus.com/embed.js';
        s.setAttribute('data-timestamp', +new Date());
        (d.head || d.body).appendChild(s);
    })();
</script>
		<noscript>Please enable JavaScript to view the <a href="https://disqus.com/?ref_noscript">comments powered by Disqus.</a></noscript>
		<a href="https://disqus.com" class="dsq-brlink">comments powered by <span class="logo-disqus">Disqus</span></a>
	`;
});
