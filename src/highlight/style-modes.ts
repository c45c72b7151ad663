// Light and dark: what a style is, and which style is its other side.
import { findStyleName } from "./styles.ts";

export type Mode = "light" | "dark";

// The dark ones that are alone, and pairs of light and dark; all others are light.
const DARK =
  "ashen aura-theme-dark aura-theme-dark-soft average base16-snazzy catppuccin-frappe catppuccin-macchiato darcula " +
  "doom-one doom-one2 dracula evergarden fruity kanagawa-dragon native nord nordic onedark rose-pine-moon rrt " +
  "solarized-dark256 swapoff tokyonight-moon tokyonight-storm vim vulcan witchhazel";
const PAIRS =
  "catppuccin-latte/catppuccin-mocha github/github-dark gruvbox-light/gruvbox kanagawa-lotus/kanagawa-wave " +
  "modus-operandi/modus-vivendi monokailight/monokai paraiso-light/paraiso-dark rose-pine-dawn/rose-pine " +
  "solarized-light/solarized-dark tokyonight-day/tokyonight-night xcode/xcode-dark";

const pairs = PAIRS.split(" ").map((pair) => pair.split("/"));

/** Whether the style is meant for light or for dark pages. */
export function modeOf(name: string): Mode {
  const style = findStyleName(name);
  const isDark = DARK.split(" ").includes(style) || pairs.some(([, dark]) => dark === style);
  return isDark ? "dark" : "light";
}

/** The style itself where it has that mode, else its other side; undefined where it has none. */
export function styleForMode(name: string, mode: Mode): string | undefined {
  if (modeOf(name) === mode) return name;
  const pair = pairs.find((each) => each.includes(findStyleName(name)));
  return pair?.[mode === "light" ? 0 : 1];
}
