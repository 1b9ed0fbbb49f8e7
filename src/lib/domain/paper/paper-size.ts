/** Sizes a form is printed on: that of Québec, and that of most others. */
export const paperSizes = ['us-letter', 'a4'] as const;

export type PaperSize = (typeof paperSizes)[number];
