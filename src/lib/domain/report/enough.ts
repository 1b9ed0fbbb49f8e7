/** Responses from which tenths, percent, intervals and comparisons may be said (privacy rules). */
export const enoughForShares = 30;
