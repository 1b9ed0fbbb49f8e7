import { expect, test } from 'vitest';
import { relyingParty } from '#lib/server/accounts/passkeys.ts';

test.each([
	['https://sondage.example.org', 'sondage.example.org'],
	['http://localhost:3000', 'localhost'],
	['http://192.168.1.20:3000', null],
	['https://192.168.1.20', null],
	['https://[::1]:3443', null],
	['http://bureau.local:3000', null]
])('passkeys at %s belong to %s', (origin, party) => {
	expect(relyingParty(origin)).toBe(party);
});
