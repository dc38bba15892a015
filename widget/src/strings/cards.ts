const en = {
  about: "About",
  letterReady: "Read and edit",
  yourLimit: (amount: string) => `Your limit: ${amount}.`,
  whyLimit: "Where your limit comes from",
};

export const t: typeof en = en;
