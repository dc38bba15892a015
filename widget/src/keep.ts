// What this device keeps: which cases were opened here, drafts, and lines that no answer came to yet.
// On another site nothing is written to its storage: that site's scripts could read it.

export interface Kept {
  id: string;
  /** When it was last opened, in ms. */
  at: number;
  demo?: boolean;
}

export class Keep {
  private readonly memory = new Map<string, string>();

  constructor(private readonly lasting: boolean) {}

  get(name: string): string {
    if (this.lasting) {
      try {
        return localStorage.getItem(`pushback.${name}`) ?? this.memory.get(name) ?? "";
      } catch { /* storage is switched off: memory serves */ }
    }
    return this.memory.get(name) ?? "";
  }

  set(name: string, value: string): void {
    if (value) this.memory.set(name, value);
    else this.memory.delete(name);
    if (!this.lasting) return;
    try {
      if (value) localStorage.setItem(`pushback.${name}`, value);
      else localStorage.removeItem(`pushback.${name}`);
    } catch { /* full or switched off: memory serves until the page closes */ }
  }

  read<T>(name: string, without: T): T {
    try {
      return (JSON.parse(this.get(name)) as T) ?? without;
    } catch {
      return without;
    }
  }

  write(name: string, value: unknown): void {
    this.set(name, value === null ? "" : JSON.stringify(value));
  }

  /** The cases of this device, the one opened last first. */
  cases(): Kept[] {
    return this.read<Kept[]>("cases", []);
  }

  remember(id: string, demo = this.cases().some((kept) => kept.id === id && kept.demo)): void {
    this.write("cases", [{ id, at: Date.now(), ...(demo ? { demo } : {}) }, ...this.cases().filter((kept) => kept.id !== id)]);
  }

  /** Let go of a case and everything kept beside it. */
  forget(id: string): void {
    this.write("cases", this.cases().filter((kept) => kept.id !== id));
    for (const name of [...this.memory.keys(), ...this.stored()]) if (name.includes(`.${id}`)) this.set(name, "");
  }

  private stored(): string[] {
    try {
      return this.lasting ? Object.keys(localStorage).map((name) => name.replace("pushback.", "")) : [];
    } catch {
      return [];
    }
  }
}
