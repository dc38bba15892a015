const en = { title: "Large print", close: "Close" };

export const t: typeof en = en;
