import { defineConfig } from "vitest/config";
import { offlineFiles } from "./offline.js";
import { squeezeTemplates } from "./templates.js";

// What is there from the first moment, in one file. Left to itself the bundler parts it, and each part is one more trip.
const ENTRY = /\/node_modules\/(@lit|lit|lit-html|lit-element)\/(?!.*directive)|\/src\/(?!screens\/|later\/|strings\/(?!chat\.))/;

// widget.js, an ES module that any page can load, and under static/ the screens that are loaded when they are opened.
// File names carry no hash: the server sends an ETag, and the committed build changes only where the source did.
export default defineConfig({
  base: "./",
  plugins: [
    squeezeTemplates(),
    offlineFiles(),
    {
      // A screen has no style sheets or modules to be loaded before it: importing it is enough.
      name: "plain-dynamic-imports",
      enforce: "pre",
      load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
      renderChunk: (code) => code.replaceAll("__vitePreload(() => ", "(").replaceAll(", __VITE_PRELOAD__, import.meta.url)", ")"),
    },
  ],
  // No test is timed: on a busy machine the longest takes its time.
  test: { include: ["tests/units/*.test.ts"], testTimeout: 60_000 },
  build: {
    outDir: "../app/api/web",
    emptyOutDir: false,
    target: "es2022",
    modulePreload: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { widget: "src/pushback-coach.ts", sw: "src/later/worker.ts" },
      preserveEntrySignatures: "allow-extension",
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "static/[name].js",
        codeSplitting: { groups: [{ name: "entry", test: ENTRY }] },
      },
    },
  },
});
