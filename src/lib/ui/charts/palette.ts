/** Colours of a drawing, read from the page so that themes and forced colours hold. */
export interface Palette {
	readonly ground: string;
	readonly outline: string;
	readonly dashes: string;
	readonly ink: string;
	readonly card: string;
	readonly teal: string;
	readonly onTeal: string;
	readonly light: string;
	readonly stripe: string;
	readonly sand: string;
	readonly dots: string;
	/** Width of the outline, in CSS pixels. */
	readonly line: number;
	readonly family: string;
	/** One rem, in CSS pixels. */
	readonly rem: number;
}

export function readPalette(element: HTMLElement): Palette {
	const style = getComputedStyle(element);
	const forced = matchMedia('(forced-colors: active)').matches;
	const colour = (name: string): string => style.getPropertyValue(name).trim();
	return {
		ground: forced ? 'Canvas' : colour('--card'),
		outline: forced ? 'CanvasText' : colour('--chart-outline') || colour('--ink'),
		dashes: forced ? 'CanvasText' : colour('--line'),
		ink: colour('--ink'),
		card: forced ? 'Canvas' : colour('--card'),
		teal: colour('--teal'),
		onTeal: colour('--on-teal'),
		light: colour('--teal-light'),
		stripe: colour('--teal-stripe'),
		sand: colour('--sand'),
		dots: colour('--dots'),
		line: forced ? 2 : 1.8,
		family: style.fontFamily,
		rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
	};
}
