const en = {
  because: "Why this, and why now",
  checkBill: "Check the itemized bill",
  about: "About",
  letterReady: "Read and edit",
  lettersToo: "Letters that can help too",
  wordedMore: "More",
  wordedAloud: "More about the words",
  yourLimit: (amount: string) => `Your limit: ${amount}.`,
  whyLimit: "Where your limit comes from",
};

export const t: typeof en = en;
