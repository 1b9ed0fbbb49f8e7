import { expect, test } from 'vitest';
import { passPhraseStrength } from '#lib/domain/accounts/pass-phrase-strength.ts';

test.each([
	['', { kind: 'empty' }],
	['canot', { kind: 'short', missing: 7 }],
	['motdepasse123456789', { kind: 'common' }],
	['aaaaaaaaaaaaaa', { kind: 'common' }],
	['claire.gagnon2027', { kind: 'common' }],
	['canot et brume', { kind: 'fair' }],
	['canot brume lundi tuque', { kind: 'good' }]
])('the phrase « %s » is told for what it is', (phrase, strength) => {
	expect(passPhraseStrength(phrase, 'claire.gagnon')).toEqual(strength);
});
