// The field that fits a fact: how it is drawn, and how what was typed is read.
import { capital } from "../format.js";
import { type TemplateResult, html, nothing } from "lit";
import { t } from "../strings/fix.js";
import type { FactSpec, FactValue } from "../types.js";

/** What was typed cannot be used, and what would be. */
export class Unfit extends Error {}

const MOST = 1_000_000_000;

/** Its label, its help and the field. `describedBy` names what else is said of it. */
export function field(spec: FactSpec, value: FactValue, bad: boolean): TemplateResult {
  const label = spec.question ?? capital(spec.title);
  const about = [spec.why && "why", spec.where && "where", "wrong"].filter(Boolean).join(" ");
  const help = html`
    ${spec.why ? html`<p class="small" id="why">${spec.why}</p>` : nothing}
    ${spec.where ? html`<p class="small" id="where">${t.where(spec.where)}</p>` : nothing}`;
  const choices = choicesOf(spec);
  if (choices.length) {
    const many = spec.kind === "codes";
    const chosen = many ? ((value as string[] | null) ?? []) : [String(value)];
    return html`<fieldset aria-describedby=${about} role=${many ? "group" : "radiogroup"} aria-invalid=${!many && bad ? "true" : nothing}><legend>${label}</legend>${help}
      ${choices.map((choice) => html`<label class="choice"><input type=${many ? "checkbox" : "radio"} name="value" value=${choice.value} .checked=${chosen.includes(choice.value)} />
        <span>${choice.label}</span></label>`)}</fieldset>`;
  }
  const [type, mode] = { money: ["text", "decimal"], date: ["date", "text"], count: ["text", "numeric"] }[spec.kind as string] ?? ["text", "text"];
  const input = html`<input id="value" name="value" type=${type} inputmode=${mode} autocomplete="off" maxlength=${spec.kind === "text" ? 200 : nothing}
    .value=${shown(spec, value)} aria-describedby=${about} aria-invalid=${bad ? "true" : nothing} />`;
  return html`<label for="value">${label}${spec.kind === "money" ? html`<span class="hidden">. ${t.dollars}.</span>` : nothing}</label>${help}
    ${spec.kind === "codes" ? html`<p class="small">${t.codesHelp}</p>` : nothing}
    ${spec.kind === "money" ? html`<div class="money"><span aria-hidden="true">$</span>${input}</div>` : input}`;
}

function choicesOf({ kind, choices }: FactSpec): { value: string; label: string }[] {
  return kind === "yes_no" ? [{ value: "true", label: t.yes }, { value: "false", label: t.no }] : choices;
}

/** A value as it stands in the field. An amount keeps the writing that is read back: "18,000". */
function shown({ kind }: FactSpec, value: FactValue): string {
  if (value === null) return "";
  if (kind === "money") return String(value).replace(/\.00$/, "").replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** What stands in the form, as the server takes it. Raises Unfit. */
export function read(form: HTMLFormElement, spec: FactSpec): FactValue {
  const data = new FormData(form);
  const typed = String(data.get("value") ?? "").trim();
  const need = (fits: boolean, words: string) => { if (!fits) throw new Unfit(words); };
  switch (spec.kind) {
    case "money": {
      const plain = typed.replace(/[$\s]/g, "");
      need(/^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(plain), t.needMoney);
      const amount = plain.replace(/,/g, "");
      need(Number(amount) <= MOST, t.needMoney);
      return Number(amount).toFixed(2);
    }
    case "date":
      need(typed !== "", t.needDay);
      return typed;
    case "yes_no":
      need(typed !== "", t.needChoice);
      return typed === "true";
    case "choice":
      need(typed !== "", t.needChoice);
      return typed;
    case "count":
      need(/^\d{1,4}$/.test(typed) && Number(typed) <= 1000, t.needCount);
      return Number(typed);
    case "codes": {
      if (spec.choices.length) return data.getAll("value").map(String);
      const codes = typed.split(/[,;\n]+/).map((code) => code.trim()).filter(Boolean);
      need(codes.length > 0 && codes.every((code) => code.length <= 40), t.needCodes);
      return codes;
    }
    case "text":
      need(typed !== "", t.needText);
      return typed;
  }
}
