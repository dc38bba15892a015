// A recovery link as a QR code.
import { encode } from "uqr";

/** The dark squares of a QR code as one path, with the quiet zone around it that scanners need. */
export function qrOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", boostEcc: true, border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const light = row.indexOf(false, x);
    const run = (light < 0 ? size : light) - x;
    return [`M${x} ${y}h${run}v1h-${run}z`];
  }));
  return { size, path: runs.join("") };
}
