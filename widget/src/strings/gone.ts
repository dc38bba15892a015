const en = {
  gone: "This case can’t be opened here.",
  why: "Its key is not in this browser, or it was erased. If you have its link, open it here. What you typed last, if anything, is below.",
  lastWords: "What you typed",
  anew: "Start a new case",
};

export const t: typeof en = en;
