import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another. */
const symbols = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to be printed and typed: groups of four symbols, five bits each. */
export function drawPrintedCode(groups: number): string {
	return Array.from({ length: groups }, () =>
		Array.from({ length: 4 }, () => symbols.charAt(randomInt(symbols.length))).join('')
	).join('-');
}

/** What is kept of it. Typed by hand: case, spaces and hyphens do not matter. */
export function hashOfPrintedCode(code: string): string {
	return createHash('sha256')
		.update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
		.digest('hex');
}
