const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * What somebody typed, with digits and letters as a code or a number is read here: an Arabic or
 * Persian keyboard writes ٤٢ for 42, a Chinese one ４２.
 */
export function plainCharacters(typed: string): string {
	return typed
		.normalize('NFKC')
		.replaceAll(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
