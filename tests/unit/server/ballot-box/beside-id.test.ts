import { expect, test } from 'vitest';
import { besideId } from '#lib/server/ballot-box/beside-id.ts';
import { isRandomId } from '#lib/server/ballot-box/judge.ts';
import { anyEnvelope } from '../../../support/envelopes.ts';

test('the name of an envelope kept beside follows from its id, its site and its bytes', () => {
	const one = anyEnvelope();
	const sealed = one.sealed.slice();
	expect(besideId({ ...one, sealed: sealed.slice() })).toBe(besideId(one));
	sealed[700] = (sealed[700] ?? 0) ^ 1;
	const names = [one, { ...one, site: 'ouest' }, { ...one, sealed }, anyEnvelope()].map(besideId);
	expect(new Set(names).size).toBe(4);
});

test('it is a name that no envelope can bring', () => {
	for (let turn = 0; turn < 200; turn++) {
		const name = besideId(anyEnvelope());
		expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(isRandomId(name)).toBe(false);
	}
});
