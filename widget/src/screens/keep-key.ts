// The key of a case in its two shapes: a link, and letters that a person can copy by hand.
/** 32 letters that are not mistaken for one another, in capitals or small (Crockford's). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** An id of 8 bytes and a token of 32 are 320 bits: 64 letters of 5. */
const LENGTH = 64;
const KEY = /([0-9a-f]{16})\.([\w-]{43})/;

export const linkOf = (base: string, id: string, token: string): string => `${base}/#open=${id}.${token}`;

/** The key to be typed, in groups of four. */
export function groupsOf(id: string, token: string): string[] {
  return (KEY.test(`${id}.${token}`) ? spell(id, token) : `${id}.${token}`).match(/.{1,4}/g)!;
}

function spell(id: string, token: string): string {
  const bytes = atob(token.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = id + Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return BigInt(`0x${hex}`).toString(32).padStart(LENGTH, "0").replace(/./g, (digit) => LETTERS[parseInt(digit, 32)]!);
}

function unspell(letters: string): string {
  const hex = [...letters].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n).toString(16).padStart(80, "0");
  const bytes = hex.slice(16).replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16)));
  return `${hex.slice(0, 16)}.${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace("=", "")}`;
}

/** What was typed or pasted: "id.token", and the host of its link; or how many letters of a key there are. */
export type Read = { key: string; host?: string } | { key: null; letters: number };

export function readKey(text: string): Read {
  const close = text.replace(/\s/g, "");
  const host = /https?:\/\/([^/#]+)[^#]*#open=/i.exec(close)?.[1]?.toLowerCase();
  const key = KEY.exec(close)?.[0] ?? /#open=([\w-]+\.[\w-]+)/.exec(close)?.[1];
  if (key) return { key, ...(host ? { host } : {}) };
  const letters = close.replace(/[^a-z0-9]/gi, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  const whole = letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return whole ? { key: unspell(letters) } : { key: null, letters: /[:/#]/.test(close) ? 0 : letters.length };
}
