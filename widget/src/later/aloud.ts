// An answer for people who listen: finished sentences, in the order of its blocks.
import { inOrder } from "../chat/blocks.js";
import type { Coach } from "../coach.js";
import { dayAloud, money } from "../format.js";
import { t } from "../strings/chat.js";
import { t as shared } from "../strings/shared.js";
import type { Block, Reply } from "../types.js";

export function announce(reply: Reply, coach: Coach): void {
  for (const block of inOrder(reply.blocks)) coach.announce(aloud(block));
}

/** A block as a finished sentence, for people who listen. Nothing is said of what is folded away. */
function aloud(block: Block): string {
  switch (block.kind) {
    case "text": return block.text;
    case "stop": return `${block.title}. ${block.text}`;
    case "say": return `${block.for === "letter" ? t.write_this : t.say}: ${block.text}`;
    case "offer": return `${block.text.replace(/\$[\d,.]*\d/, money(block.amount))}. ${block.arithmetic}`;
    case "letter": return `A letter is ready: ${block.title}`;
    case "write_down": return `${t.writeDown}: ${block.items.join(", ")}`;
    case "avoid": return `${t.notNow}: ${block.text}`;
    case "deadline": return `${block.what}: ${dayAloud(block.date)}, ${shared.daysAloud(block.days_left)}`;
    case "ask": return `Question: ${block.text}${block.answers.length > 1 ? ` ${block.answers.length - 1} answers and ${t.dontKnow}.` : ""}`;
    case "because": return "";
  }
}
