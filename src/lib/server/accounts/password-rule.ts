import {
	maximumPassPhrase,
	minimumPassPhrase,
	passPhraseStrength
} from '../../domain/accounts/pass-phrase-strength.ts';
import { Refusal } from '../../domain/refusal.ts';

export const minimumPasswordLength = minimumPassPhrase;
export const maximumPasswordLength = maximumPassPhrase;

/**
 * The rule the page speaks of while somebody types, held to here.
 * @throws Refusal `password-too-short`, `password-too-long`, `password-too-common`
 */
export function checkPassword(password: string, username: string): void {
	const length = Array.from(password.normalize('NFC')).length;
	if (length < minimumPassPhrase) throw new Refusal('password-too-short', 'password');
	if (length > maximumPassPhrase) throw new Refusal('password-too-long', 'password');
	if (passPhraseStrength(password, username).kind === 'common') {
		throw new Refusal('password-too-common', 'password');
	}
}
