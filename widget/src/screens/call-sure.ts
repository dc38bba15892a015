// Throwing a call away: asked about once more, in place.
import { html } from "lit";
import { t } from "../strings/call.js";
import { type Host, focusOn } from "./call-host.js";

export class Sure {
  private asked = false;

  constructor(private readonly host: Host) {}

  private ask(asked: boolean): void {
    this.asked = asked;
    this.host.requestUpdate();
    focusOn(this.host, asked ? "#throw-sure" : "#throw");
  }

  private readonly throwAway = async (): Promise<void> => {
    const { coach, work } = this.host;
    if (!(await work.throwAway())) return this.ask(false);
    this.asked = false;
    coach.go("chat");
    coach.say(t.thrown, 5000);
  };

  render() {
    if (!this.asked) return html`<div><button class="link" id="throw" @click=${() => this.ask(true)}>${t.throwAway}</button></div>`;
    return html`<div class="sure" role="group" aria-labelledby="throw-sure"><p id="throw-sure" tabindex="-1">${t.throwSure}</p>
      <div class="row"><button @click=${this.throwAway}>${t.throwYes}</button><button @click=${() => this.ask(false)}>${t.throwNo}</button></div></div>`;
  }
}
