/** The tests that a workshop may have online. */
export const workshopTestKinds = ['pre', 'post'] as const;
export type WorkshopTestKind = (typeof workshopTestKinds)[number];

/** waiting: never opened · open: participants may take it · closed: nobody may any more. */
export const workshopTestStates = ['waiting', 'open', 'closed'] as const;
export type WorkshopTestState = (typeof workshopTestStates)[number];

/** Online results are per cent: a workshop with online tests has tests of 100 points, on paper too. */
export const ONLINE_OUT_OF = 100;
