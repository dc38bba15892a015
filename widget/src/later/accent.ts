// A host may set --pb-accent. It is taken where people can still read it; else our own blue stays.

/** Relative luminance of an sRGB colour (WCAG 2.2), each channel 0 to 255. */
function luminance(channels: number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((of) => {
    const c = of / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two sRGB colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: number[], b: number[]): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const channels = (of: string): number[] => (of.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** What was decided for a root, and for which accent and theme. */
const seen = new WeakMap<HTMLElement, string>();
const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** Put the host's accent on `root` as action and pen, where it stands out by 7:1 from the surface. */
export function accentOf(host: HTMLElement, root: HTMLElement): void {
  const wanted = getComputedStyle(host).getPropertyValue("--pb-accent").trim();
  const scheme = `${wanted} ${dark.matches} ${root.dataset.theme}`;
  if (scheme === seen.get(root)) return;
  if (!seen.has(root)) dark.addEventListener("change", () => accentOf(host, root));
  seen.set(root, scheme);
  for (const name of ["--action", "--pen", "--on-action"]) root.style.removeProperty(name);
  if (!CSS.supports("color", wanted)) return;
  const of = (value: string) => {
    root.style.setProperty("color", value);
    const found = channels(getComputedStyle(root).color);
    root.style.removeProperty("color");
    return found;
  };
  const accent = of(wanted);
  const surface = of("var(--surface)");
  if (accent.length < 3 || contrast(accent, surface) < 7) return;
  root.style.setProperty("--action", wanted);
  root.style.setProperty("--pen", wanted);
  root.style.setProperty("--on-action", "var(--surface)");
}
