/** « Aa »: per cent of the normal size. */
export const textSizes = [100, 125, 150, 200] as const;

export type TextSize = (typeof textSizes)[number];

/** Colours of the page; the dark ones are offered on a person's own phone only. */
export const themes = ['light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];
