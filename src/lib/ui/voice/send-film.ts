/** Largest film that the server takes, in bytes. */
const largest = 20_000_000;

/**
 * Sends a film as it is: the server writes it to its disk as it comes.
 * @returns why it was not kept, by name; null where it was
 */
export async function sendFilm(
	address: string,
	file: FormDataEntryValue | null,
	fetch: typeof globalThis.fetch = globalThis.fetch
): Promise<string | null> {
	if (!(file instanceof File) || file.size === 0) return 'recording-empty';
	if (file.size > largest) return 'recording-too-large';
	if (!/^video\/(?:mp4|webm)$/.test(file.type)) return 'recording-unknown-kind';
	try {
		const headers = { 'content-type': file.type };
		const response = await fetch(address, { method: 'PUT', headers, body: file });
		if (response.ok) return null;
		const { error } = (await response.json()) as { readonly error: { readonly code: string } };
		return error.code;
	} catch {
		return 'unexpected';
	}
}
