import { describe, expect, it } from 'vitest';
import { takeSlipCode } from '#lib/client/code/slip-address.ts';

function visited(hash: string): { code: string; addresses: unknown[] } {
	const addresses: unknown[] = [];
	const code = takeSlipCode(
		{ hash, pathname: '/r/erables-2027', search: '?site=pins' },
		{ state: null, replaceState: (_state, _title, url) => addresses.push(url) }
	);
	return { code, addresses };
}

describe('the address on a slip', () => {
	it('gives its code once, and keeps nothing of it', () => {
		expect(visited('#0a1b2-c3d4e')).toEqual({
			code: '0a1b2-c3d4e',
			addresses: ['/r/erables-2027?site=pins']
		});
	});

	it('without a code is left as it is', () => {
		expect(visited('')).toEqual({ code: '', addresses: [] });
	});

	it('is cleaned of anything else too', () => {
		expect(visited(`#${'%20"<>'.repeat(100)}`).code.length).toBeLessThanOrEqual(40);
		expect(visited('#!').addresses).toEqual(['/r/erables-2027?site=pins']);
	});
});
