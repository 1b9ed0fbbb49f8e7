import {
	browserSupportsWebAuthn,
	startAuthentication,
	startRegistration
} from '@simplewebauthn/browser';
import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';

/** Whether this browser offers passkeys at all. */
export function knowsPasskeys(): boolean {
	return browserSupportsWebAuthn();
}

/** Makes a passkey on this device. @returns what is sent to the server, as JSON. Throws when the person or the device says no. */
export async function makePasskey(): Promise<string> {
	const options = await asked<PublicKeyCredentialCreationOptionsJSON>('/bureau/mon-acces/cle');
	return JSON.stringify(await startRegistration({ optionsJSON: options }));
}

/** Signs with a passkey of this device. @returns what is sent to the server, as JSON. Throws when the person or the device says no. */
export async function signWithPasskey(): Promise<string> {
	const options = await asked<PublicKeyCredentialRequestOptionsJSON>('/connexion/cle');
	return JSON.stringify(await startAuthentication({ optionsJSON: options }));
}

async function asked<Options>(address: string): Promise<Options> {
	const response = await fetch(address, { method: 'POST' });
	if (!response.ok) throw new Error(`no question for a passkey: ${response.status}`);
	return (await response.json()) as Options;
}
