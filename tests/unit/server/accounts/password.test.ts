import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '#lib/server/accounts/password-hash.ts';
import { checkPassword } from '#lib/server/accounts/password-rule.ts';
import { refusalCode } from '../../../support/refusal-code.ts';

test.each([
	['short', 'password-too-short'],
	['onze lettre', 'password-too-short'],
	['x'.repeat(129), 'password-too-long'],
	['aaaaaaaaaaaaaaaa', 'password-too-common'],
	['motdepasse1234', 'password-too-common'],
	['Password123456', 'password-too-common'],
	['rosa.tremblay1', 'password-too-common'],
	['érable tuque canot', null],
	['quatre mots tout simples', null],
	['ロザはアパートに住んでいますよね', null]
])('the password %s is judged by its length and by a list of common ones', (password, code) => {
	expect(
		refusalCode(() => {
			checkPassword(password, 'rosa.tremblay');
		})
	).toBe(code);
});

test('a hash verifies its password only, however the accents were typed', async () => {
	const hash = await hashPassword('érable tuque canot');
	expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(await verifyPassword(hash, 'e\u0301rable tuque canot')).toBe(true);
	expect(await verifyPassword(hash, 'erable tuque canot')).toBe(false);
	expect(await verifyPassword('not a hash', 'érable tuque canot')).toBe(false);
});

test('the same password never has the same hash', async () => {
	expect(await hashPassword('quatre mots simples')).not.toBe(
		await hashPassword('quatre mots simples')
	);
});
