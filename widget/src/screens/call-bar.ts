// The top of the page during a call: who, how it stands, for how long, and the way out; below it what the line does.
import { html, nothing } from "lit";
import { capital } from "../format.js";
import { pen } from "../pen.js";
import { t } from "../strings/call.js";
import "./call-time.js";
import { dot } from "./call-marks.js";
import type { Host } from "./call-host.js";

const title = (first: unknown, second: unknown) => html`<div class="title">${first}<small>${second}</small></div>`;

export function bar({ coach, work }: Host) {
  const name = work.call ? capital(work.call.name) : "";
  const back = html`<button class="plain" aria-label=${t.back} @click=${() => coach.back()}>${pen("back")}</button>`;
  if (work.is !== "ready" || !work.view) return html`<div class="bar">${back}${title(name || t.before, nothing)}</div>`;
  const live = work.view.state === "open" && !work.ending;
  const { call } = work;
  return html`<div class="bar">${live
    ? html`${title(name, html`${dot(work.queue.line === "offline" || work.elsewhere)} ${state(work)}${clock(work)}`)}
      ${work.elsewhere ? back : html`<button @click=${() => void work.end()}>${t.endCall}</button>`}`
    : work.view.state === "card" ? html`${back}${title(t.before, name)}<button class="call" @click=${() => coach.go("rehearse")}>${t.practice}</button>`
      : html`${back}${title(t.after, [name, call!.summary ? t.minutes(call!.summary.minutes) : ""].filter(Boolean).join(", "))}`}</div>
    ${strip(work)}`;
}

function state({ queue, elsewhere, view }: Host["work"]): string {
  if (elsewhere) return t.elsewhere;
  if (queue.line === "offline") return t.offline;
  return view!.now.on_hold_since ? t.onHold : t.onCall;
}

function clock({ view, call }: Host["work"]) {
  const since = view!.now.on_hold_since ?? view!.dialed ?? call!.started;
  return html` <pb-call-time .since=${since}></pb-call-time>`;
}

function strip({ queue, strip: words }: Host["work"]) {
  if (queue.line === "offline") return html`<div class="away"><div class="strip">${pen("away")}<p><b>${t.noConnection}</b> ${t.keepGoing}</p></div></div>`;
  return words ? html`<div class="line"><div class="strip">${pen("tick")}<p>${words}</p></div></div>` : nothing;
}
