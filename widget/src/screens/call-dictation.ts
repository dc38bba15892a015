// Dictation, only where the browser itself turns sound into words on this device. Off until it is asked for.

interface Listener extends EventTarget {
  lang: string;
  processLocally: boolean;
  continuous: boolean;
  start(): void;
  stop(): void;
}
interface Heard extends Event { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }> }
interface Maker {
  new (): Listener;
  available?(asked: { langs: string[]; processLocally: boolean }): Promise<string>;
}

const LANG = "en-US";

export class Dictation {
  /** It can be offered. */
  offered = false;
  on = false;
  private listener: Listener | null = null;

  constructor(private readonly changed: () => void, private readonly heard: (words: string) => void, private readonly deaf: () => void) {
    void this.look();
  }

  private get maker(): Maker | undefined {
    return (globalThis as { SpeechRecognition?: Maker }).SpeechRecognition;
  }

  private async look(): Promise<void> {
    const { maker } = this;
    if (!maker?.available || !("processLocally" in maker.prototype)) return;
    this.offered = (await maker.available({ langs: [LANG], processLocally: true }).catch(() => "")) === "available";
    if (this.offered) this.changed();
  }

  start(): void {
    const listener = new this.maker!();
    listener.lang = LANG;
    listener.processLocally = true;
    listener.continuous = true;
    listener.addEventListener("result", (event) => {
      const { results, resultIndex } = event as Heard;
      for (let at = resultIndex; at < results.length; at++) if (results[at]!.isFinal) this.heard(results[at]![0]!.transcript);
    });
    listener.addEventListener("error", () => this.deaf());
    listener.addEventListener("end", () => this.set(false));
    this.listener = listener;
    listener.start();
    this.set(true);
  }

  stop(): void {
    this.listener?.stop();
    this.set(false);
  }

  private set(on: boolean): void {
    this.on = on;
    this.changed();
  }
}
