// Where the numbers of a negotiation are drawn, contact by contact: a box of 290 units across, more money is higher.

const LEFT = 8, RIGHT = 176, LOW = 140, HIGH = 24, ALONE = 82;

/** What was named in a contact, in dollars; null where nothing was. */
export interface Contact { offer: number | null; ask: number | null }

export interface Point { x: number; y: number; value: number; at: number }

export interface TalksGeometry { offers: Point[]; asks: Point[]; x(at: number): number }

export function talksGeometry(contacts: Contact[]): TalksGeometry {
  const values = contacts.flatMap(({ offer, ask }) => [offer, ask]).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => (contacts.length === 1 ? (LEFT + RIGHT) / 2 : LEFT + (at / (contacts.length - 1)) * (RIGHT - LEFT));
  const y = (value: number) => (high === low ? ALONE : LOW - ((value - low) / (high - low)) * (LOW - HIGH));
  const line = (of: keyof Contact): Point[] => contacts.flatMap((contact, at) => {
    const value = contact[of];
    return value === null ? [] : { x: Math.round(x(at) * 10) / 10, y: Math.round(y(value) * 10) / 10, value, at };
  });
  return { offers: line("offer"), asks: line("ask"), x };
}
