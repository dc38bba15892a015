// The case file as cards: every bill with its dates and facts, then the person and the plan.
import { day, drawBlock, make, money } from "./blocks.js";

export function fileCards(file, talkAbout) {
  const you = make("section", { className: "card" }, make("h3", { textContent: "You and your plan" }), drawFacts(file.facts));
  return [...file.bills.map((bill) => drawBill(bill, file, talkAbout)), ...(file.facts.length ? [you] : [])];
}

function drawBill(bill, file, talkAbout) {
  const here = (bill.stages || []).find((stage) => stage.state === "here");
  const section = make("section", { className: "card" },
    make("h3", { textContent: titleOf(bill) }),
    here ? make("p", { className: "small", textContent: `Now: ${here.title}` }) : null,
    ...bill.clocks.map((clock) => drawBlock({ ...clock, kind: "deadline", what: clock.title }, {})),
    bill.facts.length ? drawFacts(bill.facts) : make("p", { textContent: "Nothing known yet." }));
  if (file.bills.length > 1 && bill.id !== file.focus) {
    const pick = make("button", { type: "button", textContent: "Talk about this bill" });
    pick.addEventListener("click", () => talkAbout(bill.id));
    section.append(pick);
  }
  return section;
}

function titleOf(bill) {
  const words = [bill.name, bill.billed ? money(bill.billed) : ""].filter(Boolean).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function drawFacts(facts) {
  return make("dl", { className: "facts" }, ...facts.flatMap((fact) => {
    const quote = fact.quote && fact.quote.length < 200 ? `“${fact.quote}”` : "";
    const from = [quote, day(fact.date)].filter(Boolean).join(", ");
    return [make("dt", { textContent: fact.title }), make("dd", {}, fact.shown, make("span", { className: "small", textContent: from }))];
  }));
}
