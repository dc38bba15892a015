// Every word of the letter screen. Another language is another such object.

const en = {
  loading: "Opening the letter",
  none: "This letter is not here.",
  away: "I could not reach the server. The letter is safe there.",
  tryAgain: "Try again",
  letters: "To your plan and its letters",
  to: {
    provider: "For the billing office", plan: "For your plan", collector: "For the collector", agency: "For the office that does outside reviews",
  } as Record<string, string>,
  edited: "In your own words.",
  sentOn: (day: string) => `Sent ${day}.`,
  notSent: "Not marked as sent.",

  missing: "Still missing",
  answer: "Answer",
  answerAbout: (what: string) => `Answer: ${what}`,
  fill: "Fill in",
  fillAbout: (what: string) => `Fill in: ${what}`,
  // What a blank asks for; one that is not here is called by its own words.
  blanks: {
    patient_name: "the patient’s name", signer_name: "your name", account_number: "the account number", service_date: "the date of care",
    denial_date: "the date on the denial", denial_codes: "the codes on the denial", denial_reason: "the reason for the denial",
    billed: "what they ask for", disputed_amount: "the amount in dispute", insurer: "your insurance company", collector: "the collector’s name",
    hold_contact: "who put it on hold", hold_reference: "the reference number of the hold", hold_until: "the day the hold ends",
    statement_date: "the date of the first bill", validation_date: "the date on the collector’s notice", appeal_by: "the last day to appeal",
    appeal_filed_on: "the day you filed the appeal", appeal_decided_on: "the day they decided", cost_share: "your share on the EOB",
    errors: "what the errors come to", paid: "what you have paid", agreed: "the amount that you agreed on", state: "your state", offer: "your number",
    group_code: "the group code",
  } as Record<string, string>,
  tick: "which of these fit: put an x between the brackets",
  // Lines that somebody signs by hand.
  byHand: ["name and title", "signature", "date"],

  edit: "Edit",
  copy: "Copy",
  copied: "Copied",
  selected: "Selected. Copy it with your keyboard, or a long press.",
  print: "Print",
  saveToPrint: "Save as a page to print",
  notOpened: "I could not make a page to print. Nothing is lost. Try it again in a moment.",
  openHere: "Your browser did not open it. Open it here.",
  download: "Download",
  yourText: "Your letter",
  editHelp: "Kept on this device as you type. Save puts it into the case.",
  save: "Save",
  close: "Close",
  drop: "Drop my changes",
  dropped: "Changes dropped.",
  undo: "Undo",
  saved: "Saved. The letter is in your words now.",
  nothingChanged: "Nothing was changed.",
  unsaved: "You have changes that are not saved yet.",
  goOn: "Go on editing",
  refill: "Fill it again from the case",
  refilled: "Filled again from the case. Your wording can come back.",
  restored: "Your wording is back.",

  changed: "This letter changed elsewhere while you wrote. Your words are safe.",
  other: "The other version",
  keepMine: "Keep mine",
  useOther: "Use the other one",

  out: "When it is out",
  proof: "Keep proof of the day: the email that you sent, or the receipt from the post office.",
  iSent: "I sent it",
  notSentAfterAll: "Not sent after all",
  noted: "Noted: it is out.",
  takenBack: "Noted: it is not out yet.",
  takenBackOnly: "Noted: it is not out yet. If I go on as if it were, tell me in the conversation.",
  next: (words: string) => `Next: ${words}`,
  goOnTalking: "Go on with the next step",
  backToTalk: "Back to the conversation",

  cut: "No connection. Your words are kept here. Try again in a moment.",
  fault: "That did not go through. It is our fault. Your words are here.",
  tooLong: "That is longer than a letter can be here. Your words are kept. Make it shorter, then save.",
};

export type LetterStrings = typeof en;
export const t: LetterStrings = en;
