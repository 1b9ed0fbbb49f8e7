/**
 * The code at the foot of every sheet: which campaign and version, and in which language:
 * `4F2A9C-V1-FR`. Whoever keys it chooses the language by it.
 * @param digest SHA-256, in hexadecimal, of `formCodeInput`
 */
export function formCode(digest: string, version: number, language: string): string {
	const short = language.split('-')[0] ?? language;
	return `${digest.slice(0, 6)}-V${String(version)}-${short}`.toUpperCase();
}

/** What the digest of a form's code is made over. */
export function formCodeInput(
	campaign: string,
	questionnaireHash: string
): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`porte-voix-paper/1\n${campaign}\n${questionnaireHash}`);
}
