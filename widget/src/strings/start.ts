// The words of the start screen.

const en = {
  title: "What happened with the bill?",
  promise: "Tell it your own way. We will take it one step at a time. Nothing gets paid or sent without you.",
  startFrom: "Or start from one of these",
  onThePhone: "I’m on the phone with them now",
  examples: [
    "The plan denied my ER visit. The hospital wants $18,000.",
    "A collector called. I never got a real bill.",
    "I got court papers about a medical bill.",
  ],
  exampleIn: "In the field. Change it as you like, then Start.",
  whatHappens: "What happens to what I write",
  watch: "Watch a made-up case, no typing",
  notAdvice: "Free. Coaching and information, not legal advice.",
  yourBills: "Your bills",
  anotherBill: "Start another bill",
  goOn: "Go on",
  noBillYet: "A bill not named yet",
  changedSince: (days: number) => `Not opened for ${days} days. Look at the dates first.`,
  notHere: "This one is not on the server any more.",
  takeOff: "Take it off the list",
  couldNotLook: "I could not look at this one now. It is still there.",
};

export const t: typeof en = en;
