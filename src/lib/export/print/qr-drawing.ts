import { encode } from 'uqr';

/** A square that a camera reads, to be drawn in black on white. */
export interface QrDrawing {
	/** Modules of a side, without the white margin. */
	readonly modules: number;
	/** Path of an SVG whose unit is a module, the margin included. */
	readonly path: string;
	/** What it is, for who does not see it. */
	readonly alt: string;
}

/** Modules of white around it; with less, cameras lose it. */
const quietModules = 4;

/** A text as a QR square that can still be read with an eighth of it soiled (level M). */
export function qrDrawing(text: string, alt: string): QrDrawing {
	const { size, data } = encode(text, { ecc: 'M', border: 0 });
	return { modules: size, path: data.map((row, y) => rowPath(row, y)).join(''), alt };
}

/** The dark modules of a row: neighbours are one piece, so that no printer leaves a gap between them. */
function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x += 1) {
		if (row[x] !== true) continue;
		const start = x;
		while (row[x + 1] === true) x += 1;
		const length = x - start + 1;
		path += `M${start + quietModules} ${y + quietModules}h${length}v1h-${length}z`;
	}
	return path;
}
