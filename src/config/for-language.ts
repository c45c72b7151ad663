// The configuration as one language sees it. Whoever handles pages works with this one, so that nothing has to ask
// which settings a language may have of its own: all of them.
import type { Config, LanguageConfig } from "../model/config.ts";

export function configFor(config: Config, language: LanguageConfig): Config {
  return { ...config, ...language.settings };
}
