// The colour scheme follows the reader's system until the button in the header says otherwise.
// Loaded before the first paint, so that a remembered choice doesn't flash.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  const remembered = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage is switched off
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // then the choice lasts for this page
    }
  };

  root.classList.add("js");
  if (["dark", "light"].includes(remembered())) root.dataset.theme = remembered();

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-toggle]");
    const show = () => button?.setAttribute("aria-pressed", String(isDark()));
    show();
    system.addEventListener("change", show);
    button?.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      show();
    });

    // In a long sidebar the page that is read is within view.
    const sidebar = document.querySelector(".sidebar");
    const current = sidebar?.querySelector("[aria-current]");
    if (current) sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 3;

    // On a narrow screen the table of contents starts folded.
    const toc = document.querySelector(".toc");
    if (toc && matchMedia("(width < 75rem)").matches) toc.open = false;
    root.classList.add("ready");
  });
})();
