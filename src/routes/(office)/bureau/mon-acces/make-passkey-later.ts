/** Loaded when somebody makes a passkey, and not before. @returns what the form sends */
export async function makePasskeyLater(): Promise<string> {
	const { makePasskey } = await import('#lib/client/passkeys.ts');
	return makePasskey();
}
