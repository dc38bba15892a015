// The calendar day of a moment where this person is.

export function dayHere(moment: Date | string = new Date()): string {
  const at = new Date(moment);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
