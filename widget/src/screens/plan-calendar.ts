// The clocks as a calendar file (RFC 5545): whole days, each with a reminder the morning before.
import { t } from "../strings/plan.js";
import type { Plan } from "../types.js";

const plain = (words: string) => words.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

/** No line is longer than 75 bytes; what goes on begins with a space. */
function fold(line: string): string {
  let folded = "", bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 74) [folded, bytes] = [`${folded}\r\n `, 1];
    folded += sign;
    bytes += size;
  }
  return folded;
}

export function calendar(plan: Plan): string {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const events = plan.bills.flatMap((bill) => bill.clocks.filter((clock) => clock.days_left >= 0).map((clock) => [
    "BEGIN:VEVENT",
    `UID:${plan.id}-${bill.id}-${clock.what}@pushback`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${clock.date.replaceAll("-", "")}`,
    `SUMMARY:${plain(t.about(clock.title, bill.name))}`,
    `DESCRIPTION:${plain(t.from(clock.source))}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${plain(clock.title)}`, "TRIGGER:-PT15H", "END:VALARM",
    "END:VEVENT",
  ]));
  return [["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pushback//Plan//EN"], ...events, ["END:VCALENDAR", ""]].flat().map(fold).join("\r\n");
}
