import {
	codeCharacters,
	codeLength,
	drawCode,
	readCode
} from '../../domain/campaign/access-code.ts';

/** The code of a batch: twice an access code, 90 random bits, each half with its own check. */
const halves = 2;

/** Draws the code under which a batch is sealed. It is on paper and in two heads only. */
export function drawBatchCode(): string {
	return Array.from({ length: halves }, () => drawCode(securelyBelow)).join('');
}

/** As it is printed: four groups of five. */
export function printedBatchCode(code: string): string {
	return (code.match(/.{1,5}/g) ?? []).join('-');
}

/** The code somebody typed, or null when it cannot be one: a character is wrong or missing. */
export function readBatchCode(typed: string): string | null {
	const characters = codeCharacters(typed);
	if (characters.length !== halves * codeLength) return null;
	const sound = [0, codeLength].every(
		(start) => readCode(characters.slice(start, start + codeLength)).kind === 'code'
	);
	return sound ? characters : null;
}

/** A whole number from 0 to `below`, each as likely: what would favour the small ones is drawn again. */
export function securelyBelow(below: number): number {
	const limit = Math.floor(2 ** 32 / below) * below;
	const drawn = new Uint32Array(1);
	do crypto.getRandomValues(drawn);
	while ((drawn[0] ?? 0) >= limit);
	return (drawn[0] ?? 0) % below;
}
