// Code blocks in the language `goat`: drawings. https://gohugo.io/content-management/diagrams/#goat-diagrams-ascii
import { goat } from "../../functions/goat/goat.ts";
import type { CodeBlockContext } from "../../markdown/hooks.ts";
import type { TemplateUnit } from "../../model/template.ts";
import { attribute } from "../../template/escape/attribute.ts";
import { print } from "../../value/print.ts";
import { isTrue } from "../../value/truth.ts";
import { selfOf } from "../../view/define.ts";
import type { HookSelf } from "../../view/hook.ts";

/** Width and height are the author's, else the picture is as wide as its place. */
function render({ context }: HookSelf<CodeBlockContext>): string {
  const given = (name: string): string => {
    const value = context.attributes.find((each) => each.name === name)?.value;
    return isTrue(value) ? attribute(print(value)) : "";
  };
  const [width, height] = [given("width"), given("height")];
  const { Inner, Width, Height } = goat(context.inner);
  const size =
    width || height
      ? `\n\t\t\t\t${width && `width="${width}"`}\n\t\t\t\t${height && `height="${height}"`}\n\t\t\t`
      : `\n\t\t\t\tviewBox="0 0 ${Width} ${Height}"\n\t\t\t`;
  return `


<div class="goat svg-container ${given("class")}">
	
		<svg
			xmlns="http://www.w3.org/2000/svg"
			font-family="Menlo,Lucida Console,monospace"
			${size}>
			${Inner.text}
		</svg>
	
</div>
`;
}

export const goatHook: TemplateUnit = {
  name: "_markup/render-codeblock-goat.html",
  blocks: [],
  usesInner: false,
  link: () => (dot) => render(selfOf<HookSelf<CodeBlockContext>>(dot)!),
};
