// The itemized bill in the case file: whether it was gone through, what came of it, and the way there.
import { html } from "lit";
import type { Coach } from "../coach.js";
import { money } from "../format.js";
import { t } from "../strings/file.js";
import type { Bill } from "../types.js";

export function itemized(coach: Coach, bill: Bill) {
  const is = (name: string) => bill.facts.find((fact) => fact.name === name)?.value ?? null;
  const amount = (name: string) => (is(name) === null ? "" : money(String(is(name))));
  const [dispute, removed] = [amount("errors_supported"), amount("errors_removed")];
  const told = [dispute && t.inDispute(dispute), removed && t.takenOff(removed)].filter(Boolean).join(" ");
  return html`<p class="empty">${told || (is("bill_checked") === true ? t.billChecked : t.billOpen)}</p>
    <div><button id="to-audit" @click=${() => coach.go("file", [bill.id, "audit"])}>${told ? t.billGoOn : t.checkBill}</button></div>`;
}
