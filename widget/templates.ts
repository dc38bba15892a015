// Takes the indentation out of Lit's templates at build time: a minifier leaves what stands between backticks alone.
import type { Plugin } from "vite";

const squeezed = (styles: string): string =>
  styles.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/ ?([{};,>]) ?/g, "$1").replace(/([\w)]): /g, "$1:").replace(/;}/g, "}");

/** White space with a line break in it goes between tags, and is one space elsewhere. */
export function squeezeTemplates(): Plugin {
  return {
    name: "squeeze-templates",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      return code.replace(/css`[^`]*`/g, squeezed).replace(/>[ \t]*\n\s*</g, "><").replace(/\n[ \t]+/g, "\n");
    },
  };
}
