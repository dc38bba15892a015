// Turns the blocks of a reply into elements, and into lines to be spoken. Text only: nothing is parsed as HTML.

const ORDER = ["stop", "text", "finding", "say", "offer", "letter", "write_down", "avoid", "deadline", "ask", "because"];

export function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("aria-") || name.startsWith("data-") || name === "role") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function money(amount) {
  const value = Number(amount);
  if (!Number.isFinite(value)) return String(amount);
  const cents = Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString("en-US", { style: "currency", currency: "USD", minimumFractionDigits: cents, maximumFractionDigits: cents });
}

export function day(iso) {
  const [y, m, d] = String(iso).split("-").map(Number);
  const when = new Date(y, m - 1, d);
  if (Number.isNaN(when.getTime())) return String(iso);
  const far = Math.abs(when - new Date()) > 300 * 86400000;
  return when.toLocaleDateString("en-US", { weekday: "short", month: "short", day: "numeric", year: far ? "numeric" : undefined });
}

export function daysLeft(days) {
  if (days === 0) return "Today";
  if (days === 1) return "1 day";
  if (days === -1) return "Passed yesterday";
  return days > 0 ? `${days} days` : `Passed ${-days} days ago`;
}

export function inOrder(blocks) {
  const place = (block) => (ORDER.indexOf(block.kind) + 1 || ORDER.length + 1);
  return [...blocks].sort((a, b) => place(a) - place(b));
}

async function copy(text, button, from, tell) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
    tell("Copied.");
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  } catch {
    getSelection().selectAllChildren(from);
    tell("Selected. Copy it with your keyboard or a long press.");
  }
}

function copyButton(text, from, tell) {
  const button = make("button", { type: "button", textContent: "Copy" });
  button.addEventListener("click", () => copy(text, button, from, tell));
  return button;
}

const draw = {
  text: (block) => make("div", {}, ...String(block.text).split(/\n{2,}/).map((part) => make("p", { textContent: part }))),

  say(block, { tell }) {
    const words = make("blockquote", { textContent: block.text });
    return make("section", { className: "sheet lit" }, make("h3", { textContent: "Say this" }), words, copyButton(block.text, words, tell));
  },

  offer(block) {
    const rungs = (block.ladder || []).map((rung) => {
      const now = block.say_now && rung === block.amount;
      const why = now ? "your number now" : rung === block.target ? "a good result: stop here" : "only if they move";
      return make("tr", {}, make("td", { textContent: money(rung) }), make("td", { textContent: why }));
    });
    const secret = block.private || {};
    return make("section", { className: "card" },
      make("h3", { textContent: block.say_now ? block.text.split(":")[0] : block.text || "Your number" }),
      block.say_now ? make("p", { className: "amount" }, make("span", { textContent: money(block.amount) })) : null,
      block.arithmetic ? make("p", { textContent: block.arithmetic }) : null,
      (block.missing || []).length ? make("ul", {}, ...block.missing.map((why) => make("li", { textContent: why }))) : null,
      secret.ceiling ? make("p", { className: "private" }, make("b", { textContent: `Your limit: ${money(secret.ceiling)}. ` }), secret.note || "") : null,
      rungs.length ? make("details", {}, make("summary", { textContent: "See every step" }), make("table", {}, make("tbody", {}, ...rungs))) : null);
  },

  letter(block, { tell }) {
    const words = make("div", { className: "letter-text", textContent: block.text });
    return make("section", { className: "card" }, make("h3", { textContent: block.title }),
      make("details", {}, make("summary", { textContent: "Read the letter" }), words, copyButton(block.text, words, tell)));
  },

  write_down: (block) => make("section", { className: "marked", "data-mark": "✎" }, make("h3", { textContent: "Write down" }),
    make("ul", {}, ...block.items.map((item) => make("li", { textContent: item })))),

  avoid: (block) => make("section", { className: "marked", "data-mark": "✕" }, make("h3", { textContent: "Not now" }),
    make("p", { textContent: block.text })),

  deadline(block) {
    const days = block.days_left;
    const how = days > 30 ? "rest" : days <= 3 ? "soon" : "";
    return make("section", { className: `clock ${how}` }, make("b", { textContent: daysLeft(days) }),
      make("p", {}, make("span", { textContent: block.what }), make("br"), make("span", { className: "small", textContent: day(block.date) })));
  },

  ask(block, { answer }) {
    const chips = (block.answers || []).map((choice) => {
      const chip = make("button", { type: "button", textContent: choice.label, "aria-pressed": "false" });
      chip.addEventListener("click", () => answer(choice.send, chip));
      return chip;
    });
    return make("section", { className: "question" }, make("h3", { textContent: block.text }),
      block.why ? make("p", { className: "small", textContent: block.why }) : null,
      chips.length ? make("div", { className: "chips" }, ...chips) : null,
      block.where ? make("details", {}, make("summary", { textContent: "Where do I find that?" }), make("p", { textContent: block.where })) : null);
  },

  because: (block) => make("details", {}, make("summary", { textContent: "Why this, and why now" }),
    make("p", { textContent: block.text }),
    (block.rules || []).length ? make("ul", {}, ...block.rules.map((rule) => make("li", {},
      rule.worth_checking ? make("b", { textContent: "Worth checking: " }) : null, rule.wording, " ",
      make("span", { className: "small", textContent: `${rule.title}. ${(rule.authority || []).join("; ")}. Checked ${rule.checked}.` })))) : null),

  stop: (block) => make("section", { className: "stop" }, make("h3", { tabIndex: -1, textContent: block.title }),
    make("p", { textContent: block.text }), ...(block.actions || []).map((action) => link(action))),
};

function link(action) {
  const safe = /^(tel:|sms:|https:\/\/|mailto:)/.test(action.href || "");
  return make("a", safe ? { href: action.href, textContent: action.label, rel: "noreferrer" } : { textContent: action.label });
}

export function drawBlock(block, can) {
  return (draw[block.kind] || draw.text)(block, can);
}

export function spoken(block) {
  switch (block.kind) {
    case "say": return `Say this: ${block.text}`;
    case "offer": return `${block.text || `Your number now: ${money(block.amount)}`}. ${block.arithmetic || ""}`;
    case "letter": return `A letter is ready: ${block.title}`;
    case "write_down": return `Write down: ${block.items.join(", ")}`;
    case "avoid": return `Not now: ${block.text}`;
    case "deadline": return `${block.what}: ${day(block.date)}, ${daysLeft(block.days_left)}`;
    case "ask": return `Question: ${block.text}`;
    case "stop": return `${block.title}. ${block.text}`;
    case "because": return "";
    default: return block.text || "";
  }
}
