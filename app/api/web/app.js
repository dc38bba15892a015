// The conversation: one case per device, every word kept until it is answered.
import { drawBlock, inOrder, make, spoken } from "./blocks.js";
import { fileCards } from "./casefile.js";
import { Refused, call, keep, newId } from "./server.js";

const STAGES = [
  ["freeze", "Freeze"], ["itemize", "Itemize"], ["decode_denial", "Decode the denial"],
  ["counteroffer", "Counteroffer"], ["escalate", "Escalate"], ["lock_the_win", "Lock the win"],
];
const LATE = 400, VERY_LATE = 10000;

const $ = (id) => document.getElementById(id);
let caseId = keep.get("case");
let sending = null; // the turn under way: {turn_id, message, mode, bill}
let nextBill = null;

// --- saying what is going on

function tell(words) { $("status").textContent = words; }

function say(words) {
  if (!words) return;
  const node = make("p", { textContent: words });
  $("log").append(node);
  setTimeout(() => node.remove(), 20000);
}

function state(words, { working = false, button = null, act = null } = {}) {
  const line = $("state");
  line.hidden = !words;
  line.className = working ? "working" : "";
  line.replaceChildren(words || "");
  if (button) {
    const node = make("button", { type: "button", textContent: button });
    node.addEventListener("click", act);
    line.append(node);
  }
  if (words) tell(words);
}

// --- drawing

function drawMine(message) {
  const long = message.length > 600;
  const bubble = make("div", { className: long ? "mine letter" : "mine" }, make("h2", { className: "hidden", textContent: "You" }));
  if (long) {
    const count = message.trim().split(/\s+/).length;
    bubble.append(make("details", {}, make("summary", { textContent: `Letter, ${count.toLocaleString("en-US")} words` }), message));
  } else bubble.append(message || "(nothing)");
  $("turns").append(bubble);
  return bubble;
}

function drawReply(reply, fresh) {
  closeQuestions();
  const blocks = inOrder(reply.blocks);
  if (blocks.some((block) => block.kind === "say")) {
    for (const sheet of document.querySelectorAll(".sheet.lit")) sheet.classList.remove("lit");
  }
  const article = make("article", { className: fresh ? "new" : "" }, make("h2", { className: "hidden", textContent: "Coach" }));
  for (const block of blocks) article.append(drawBlock(block, { tell, answer }));
  $("turns").append(article);
  drawStage(reply.stage);
  if (!fresh) return;
  for (const block of blocks) say(spoken(block));
  const stop = article.querySelector(".stop h3");
  if (stop) stop.focus();
  if ($("file").open) drawFile();
}

function closeQuestions() {
  for (const chip of document.querySelectorAll(".chips button")) {
    if (chip.getAttribute("aria-pressed") !== "true") chip.disabled = true;
  }
}

function drawStage(stage) {
  const here = STAGES.findIndex(([id]) => id === stage);
  $("stage").hidden = here < 0;
  if (here < 0) return;
  $("stage-words").textContent = `Step ${here + 1} of ${STAGES.length}: ${STAGES[here][1]}`;
  $("stage-line").replaceChildren(...STAGES.map(([, name], i) => {
    const word = i < here ? "done" : i === here ? "here" : "later";
    const item = make("li", { "data-is": word }, make("span", { className: "hidden", textContent: `${name}: ${word}` }));
    if (i === here) item.setAttribute("aria-current", "step");
    return item;
  }));
}

function drawStarted(started) {
  $("start").hidden = $("examples").hidden = started;
  $("another").hidden = $("file").hidden = !started;
  $("send").textContent = started ? "Send" : "Start";
  $("words").rows = started ? 1 : 4;
  if (!started) $("stage").hidden = true;
  drawEarlier();
}

async function drawFile() {
  const talkAbout = (bill) => { nextBill = bill; $("words").focus(); tell("Your next message is about this bill."); };
  try {
    $("file-body").replaceChildren(...fileCards(await call("GET", `/api/cases/${caseId}`), talkAbout));
  } catch {
    $("file-body").replaceChildren(make("p", { textContent: "The case file could not be read just now. Fold it and open it again." }));
  }
}

// --- taking a turn

function answer(message, chip) {
  if (sending) return tell("One moment: your last message is on its way.");
  chip.setAttribute("aria-pressed", "true");
  return send(message, { chip });
}

async function send(message, { again = null, chip = null } = {}) {
  const turn = again || { turn_id: newId(), message, mode: onCall() ? "call" : "case", bill: nextBill || undefined };
  sending = turn;
  drawStarted(true);
  state("");
  const bubble = again?.bubble || drawMine(turn.message);
  bubble.classList.remove("waiting");
  if (!again) bubble.scrollIntoView({ block: "start" });
  const late = setTimeout(() => state("Reading what you wrote…", { working: true }), LATE);
  const veryLate = setTimeout(() => state("Still working on it. You can go on typing.", { working: true }), VERY_LATE);
  const { bubble: _, ...body } = turn;
  try {
    keep.set(`pending.${caseId || "new"}`, JSON.stringify(body));
    if (!caseId) {
      caseId = (await call("POST", "/api/cases")).id;
      keep.set("case", caseId);
      remember(caseId, turn.message);
      keep.set(`pending.${caseId}`, JSON.stringify(body));
      keep.drop("pending.new");
    }
    const reply = await call("POST", `/api/cases/${caseId}/turns`, body);
    keep.drop(`pending.${caseId}`);
    state("");
    nextBill = null;
    sending = null;
    drawReply(reply, true);
    show(bubble);
  } catch (error) {
    sending = null;
    failed(error, { ...turn, bubble }, chip);
  } finally {
    clearTimeout(late);
    clearTimeout(veryLate);
  }
}

function show(bubble) { // a long message must not push the answer off the screen
  const tall = bubble.offsetHeight > innerHeight / 5 && bubble.nextElementSibling;
  (tall || bubble).scrollIntoView({ block: "start" });
}

function failed(error, turn, chip) {
  const again = () => { if (!sending) send(turn.message, { again: turn }); };
  const status = error instanceof Refused ? error.status : 0;
  if (status === 404) return gone(turn.message);
  if (status === 429 || status === 503) { // nothing was refused for good: it is sent again by itself
    turn.bubble.classList.add("waiting");
    const seconds = Math.max(1, error.after);
    const words = status === 429 ? "Too fast for me." : "My notebook is away for a moment.";
    state(`${words} Sending again in ${seconds} second${seconds > 1 ? "s" : ""}. Your words are kept.`);
    return void setTimeout(again, seconds * 1000);
  }
  if (status >= 400 && status < 500 && status !== 409) {
    // It will be refused every time: the words go back to the field, to be mended there.
    keep.drop(`pending.${caseId}`);
    turn.bubble.remove();
    chip?.setAttribute("aria-pressed", "false");
    $("words").value = [turn.message, $("words").value].filter(Boolean).join("\n");
    saveDraft();
    return state(`${error.message || "That could not be read."} Your words are back in the field.`);
  }
  turn.bubble.classList.add("waiting");
  if (status === 0) {
    state("No connection. Your words are kept.", { button: "Try again", act: again });
    addEventListener("online", again, { once: true });
    return;
  }
  const words = status === 409 ? "This case changed in another window." : status === 507 ? "There is no room left to keep it." : "That did not go through. It is our fault.";
  state(`${words} Your words are here.`, { button: "Try again", act: again });
}

function gone(message) {
  keep.drop(`pending.${caseId}`);
  keep.drop("case");
  remember(caseId, null);
  caseId = null;
  if (message) { $("words").value = message; saveDraft(); }
  $("turns").replaceChildren();
  state("");
  drawStarted(true);
  $("stage").hidden = $("file").hidden = $("another").hidden = $("composer").hidden = true;
  $("gone").hidden = false;
  $("gone").querySelector("h1").focus();
}

function remember(id, message) {
  const known = JSON.parse(keep.get("cases") || "[]").filter((one) => one.id !== id);
  if (message !== null) known.unshift({ id, words: message.trim().slice(0, 80) });
  keep.set("cases", JSON.stringify(known));
  drawEarlier();
}

function drawEarlier() {
  const known = JSON.parse(keep.get("cases") || "[]");
  $("earlier").hidden = !known.length || Boolean(caseId);
  $("earlier-list").replaceChildren(...known.map((one) => {
    const button = make("button", { type: "button", className: "example", textContent: one.words || "A case" });
    button.addEventListener("click", () => { keep.set("case", one.id); location.reload(); });
    return button;
  }));
}

function startAnew() {
  keep.drop("case");
  caseId = null;
  nextBill = null;
  sending = null;
  $("turns").replaceChildren();
  $("file").open = false;
  $("gone").hidden = true;
  $("composer").hidden = false;
  setOnCall(false);
  state("");
  drawStarted(false);
  $("words").focus();
}

// --- coming back

async function resume() {
  const pending = JSON.parse(keep.get(`pending.${caseId || "new"}`) || "null");
  if (!caseId) {
    if (pending) { $("words").value ||= pending.message; keep.drop("pending.new"); }
    return;
  }
  drawStarted(true);
  const late = setTimeout(() => state("Opening your case…", { working: true }), LATE);
  try {
    const { turns } = await call("GET", `/api/cases/${caseId}/turns`);
    state("");
    let open = pending;
    for (const turn of turns.slice(1)) { // the greeting is the first screen
      const bubble = drawMine(turn.message);
      if (turn.reply) drawReply(turn.reply, false);
      else open = { turn_id: turn.turn_id, message: turn.message, mode: turn.mode, bubble };
      if (turn.reply && turn.turn_id === pending?.turn_id) { open = null; keep.drop(`pending.${caseId}`); }
    }
    const last = [...document.querySelectorAll(".mine")].pop();
    if (last) show(last);
    if (open) await send(open.message, { again: { ...open, bubble: open.bubble || drawMine(open.message) } });
    else if (turns.length === 1) drawStarted(false);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return gone("");
    state("No connection. Your case is kept.", { button: "Try again", act: () => { $("turns").replaceChildren(); resume(); } });
  } finally {
    clearTimeout(late);
  }
}

// --- the composer

function saveDraft() {
  const name = `draft.${caseId || "new"}`;
  if ($("words").value) keep.set(name, $("words").value);
  else keep.drop(name);
}

function onCall() { return $("on-a-call").getAttribute("aria-pressed") === "true"; }

function setOnCall(on) {
  $("on-a-call").setAttribute("aria-pressed", String(on));
  $("on-a-call").textContent = on ? "On a call" : "On a call?";
  document.querySelector('label[for="words"]').textContent = on ? "They said" : "Your words";
}

function submit() {
  const message = $("words").value;
  if (!message.trim()) return;
  if (sending) return tell("One moment: your last message is on its way. These words are kept.");
  const draft = `draft.${caseId || "new"}`;
  $("words").value = "";
  keep.drop(draft);
  send(message);
}

$("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
$("words").addEventListener("input", saveDraft);
$("words").addEventListener("keydown", (event) => {
  if (event.key === "Escape") return $("words").blur();
  if (event.key !== "Enter" || event.isComposing) return undefined;
  const onGlass = matchMedia("(pointer: coarse)").matches && !event.ctrlKey && !event.metaKey;
  if (event.shiftKey || onGlass) return undefined; // on a touch keyboard Enter is a new line
  event.preventDefault();
  return submit();
});
for (const example of document.querySelectorAll(".example")) {
  example.addEventListener("click", () => {
    $("words").value = example.textContent;
    saveDraft();
    $("words").focus();
  });
}
$("on-a-call").addEventListener("click", () => {
  setOnCall(!onCall());
  tell(onCall() ? "Type what they just said. The answer is one line to say." : "Off the call.");
  $("words").focus();
});
$("another").addEventListener("click", startAnew);
$("anew").addEventListener("click", startAnew);
$("file").addEventListener("toggle", () => { if ($("file").open) drawFile(); });

$("words").value = keep.get(`draft.${caseId || "new"}`) || "";
drawEarlier();
resume();
