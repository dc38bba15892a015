const en = {
  gone: "This case is not on this computer.",
  why: "Its key is not in this browser, or it was erased. If you have its link, open it here. What you typed last is kept below.",
  lastWords: "What you typed",
  anew: "Start a new case",
};

export const t: typeof en = en;
