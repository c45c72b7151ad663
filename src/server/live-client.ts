// The script in each page of the development server. Plain JavaScript as text, since it is sent as it stands.
// It reloads only when something that this page uses has changed; a style sheet is exchanged in place.

export const LIVE_CLIENT = `(() => {
  const me = document.currentScript;
  const base = me.dataset.base;
  const failed = "failed" in me.dataset;
  const address = new URL("events" + new URL(me.src).search, me.src);

  const ownPath = () => {
    let path = location.pathname;
    try { path = decodeURIComponent(path); } catch {}
    path = path.startsWith(base) ? path.slice(base.length) : "";
    return path === "" || path.endsWith("/") ? path + "index.html" : path;
  };
  const urlOf = (path) => new URL(base + path.split("/").map(encodeURIComponent).join("/"), location.href);
  const bare = (url) => { const u = new URL(url, location.href); return u.origin + u.pathname; };
  const used = () => new Set(performance.getEntriesByType("resource").map((entry) => bare(entry.name)));

  const exchange = (path) => {
    const wanted = urlOf(path).href;
    const links = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter((l) => bare(l.href) === wanted);
    for (const link of links) {
      const next = link.cloneNode();
      next.href = wanted + "?t=" + Date.now();
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
    return links.length > 0;
  };

  const update = ({ paths, reload, navigate }) => {
    if (reload || failed) return location.reload();
    const own = ownPath();
    if (navigate !== undefined && urlOf(navigate).href !== bare(location.href)) {
      location.href = urlOf(navigate).href;
      return;
    }
    if (paths.includes(own) || paths.includes(own + "/index.html")) return location.reload();
    const seen = used();
    for (const path of paths) {
      if (!seen.has(urlOf(path).href)) continue;
      if (!(path.endsWith(".css") && exchange(path))) return location.reload();
    }
  };

  // After a restart the server has another token: wait until it answers, then take the page anew.
  const waitForServer = () => setTimeout(() => {
    fetch(location.href, { method: "HEAD" }).then(() => location.reload(), waitForServer);
  }, 1000);

  const source = new EventSource(address);
  source.onmessage = (event) => update(JSON.parse(event.data));
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) waitForServer(); };
  addEventListener("pagehide", () => source.close());
})();
`;
