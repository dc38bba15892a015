// Colour: name -> [light, dark]. tests/units/contrast.test.ts holds every pair that is used to its contrast.

export const COLOURS = {
  ground: ["#F0F4F6", "#0F161D"],
  surface: ["#FFFFFF", "#18222C"],
  sunk: ["#E4EBF0", "#0A1015"],
  ink: ["#13212F", "#E9EFF4"],
  "ink-2": ["#43546A", "#AEBCC9"],
  line: ["#CBD5DD", "#2D3B48"],
  "line-strong": ["#71828F", "#73889A"],
  pen: ["#1B4B8A", "#9FC6F5"],
  "pen-wash": ["#DCE8F4", "#1C3147"],
  action: ["#173B68", "#A9CCF6"],
  "on-action": ["#FFFFFF", "#0B1A2B"],
  lamp: ["#FFF2C2", "#43330F"],
  "lamp-edge": ["#DDBB4E", "#A9832C"],
  "lamp-rule": ["#EBDDA0", "#5B4819"],
  "lamp-ink": ["#13212F", "#FFF1C8"],
  "lamp-ink-2": ["#574713", "#EFD590"],
  clock: ["#682A58", "#EBBBDD"],
  "clock-wash": ["#F5EAF2", "#301D2B"],
  good: ["#1B5537", "#9FDBB6"],
  "good-wash": ["#E1F0E7", "#152B1E"],
  danger: ["#96201C", "#FFB8B0"],
  "danger-wash": ["#FBE9E7", "#3B1B19"],
  focus: ["#13212F", "#FFF0C4"],
} as const;

const more: Record<string, keyof typeof COLOURS> = { "ink-2": "ink", line: "line-strong" };

const declared = (names: string[], of = (name: string) => name) =>
  names.map((name) => {
    const [light, dark] = COLOURS[of(name) as keyof typeof COLOURS];
    return `--${name}:light-dark(${light},${dark});`;
  }).join("");

/** Set on the page's own root, inside the shadow: a host's rules cannot reach them there. */
export const TOKENS = `.pb{${declared(Object.keys(COLOURS))}}@media(prefers-contrast:more){.pb{${declared(Object.keys(more), (name) => more[name]!)}}}`;
