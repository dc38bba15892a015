import { expect, test } from "vitest";
import { groupsOf, linkOf, readKey } from "../../src/screens/keep-key.js";

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const tokenOf = (of: Uint8Array) => btoa(String.fromCharCode(...of)).replaceAll("+", "-").replaceAll("/", "_").replace("=", "");
const made = () => ({ id: Array.from(bytes(8), (byte) => byte.toString(16).padStart(2, "0")).join(""), token: tokenOf(bytes(32)) });

test("a key is read back from each of its shapes", () => {
  for (let i = 0; i < 200; i++) {
    const { id, token } = made();
    const key = `${id}.${token}`;
    const groups = groupsOf(id, token);
    expect(groups).toHaveLength(16);
    for (const text of [key, linkOf("https://coach.example", id, token), groups.join(" "), groups.join("\n").toLowerCase(), groups.join("-"),
      groups.join(" ").replaceAll("0", "O").replaceAll("1", "l"), `Here it is: ${linkOf("http://h:1", id, token)}\n`, key.match(/.{1,4}/g)!.join(" ")]) {
      expect(readKey(text).key, text).toBe(key);
    }
  }
});
test("what is no key is told from one with a letter missing", () => {
  const id = "0".repeat(16), token = tokenOf(new Uint8Array(32));
  expect(readKey(groupsOf(id, token).join(" ")).key).toBe(`${id}.${token}`);
  expect(readKey("")).toEqual({ key: null, letters: 0 });
  expect(readKey("hello there")).toEqual({ key: null, letters: 10 });
  expect(readKey("U".repeat(64)).key).toBe(null);
  expect(readKey("https://a.example:80/#open=" + id + "." + token)).toEqual({ key: `${id}.${token}`, host: "a.example:80" });
});
