import { describe, expect, test } from 'vitest';
import {
	base32,
	codeOfStep,
	enrolmentAddress,
	matchingStep,
	stepOf
} from '#lib/server/accounts/totp.ts';

/** The secret of the test vectors of RFC 6238 and RFC 4226. */
const secret = new TextEncoder().encode('12345678901234567890');

describe('the codes of an authenticator app', () => {
	test.each([
		[59, '94287082'],
		[1_111_111_109, '07081804'],
		[1_111_111_111, '14050471'],
		[1_234_567_890, '89005924'],
		[2_000_000_000, '69279037'],
		[20_000_000_000, '65353130']
	])('are those of RFC 6238, appendix B, at %i seconds', (seconds, code) => {
		expect(codeOfStep(secret, stepOf(seconds * 1_000), 8)).toBe(code);
	});

	test.each([
		[0, '755224'],
		[1, '287082'],
		[5, '254676'],
		[9, '520489']
	])('are those of RFC 4226, appendix D, for the counter %i', (counter, code) => {
		expect(codeOfStep(secret, counter)).toBe(code);
	});

	test('are taken one step early or late, no further, blanks or not', () => {
		const now = 1_234_567_890_000;
		const step = stepOf(now);
		for (const near of [step - 1, step, step + 1]) {
			expect(matchingStep(secret, codeOfStep(secret, near), now, -1)).toBe(near);
		}
		for (const far of [step - 2, step + 2]) {
			expect(matchingStep(secret, codeOfStep(secret, far), now, -1)).toBeNull();
		}
		const code = codeOfStep(secret, step);
		expect(matchingStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, -1)).toBe(step);
		for (const typed of ['', '12345', `${code}0`, 'abcdef', '１２３４５６']) {
			expect(matchingStep(secret, typed, now, -1)).toBeNull();
		}
	});

	test('are not taken a second time, nor one before the last', () => {
		const now = 1_234_567_890_000;
		const step = stepOf(now);
		expect(matchingStep(secret, codeOfStep(secret, step), now, step)).toBeNull();
		expect(matchingStep(secret, codeOfStep(secret, step - 1), now, step)).toBeNull();
		expect(matchingStep(secret, codeOfStep(secret, step + 1), now, step)).toBe(step + 1);
	});

	test('begin with an address that apps read, its secret in base 32 (RFC 4648)', () => {
		expect(base32(new TextEncoder().encode('foobar'))).toBe('MZXW6YTBOI');
		expect(base32(new TextEncoder().encode('fooba'))).toBe('MZXW6YTB');
		expect(enrolmentAddress(secret, 'claire.gagnon')).toBe(
			'otpauth://totp/Porte-voix%3Aclaire.gagnon?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Porte-voix&algorithm=SHA1&digits=6&period=30'
		);
	});
});
