import { createECDH, randomBytes } from 'node:crypto';
import { sealBytes } from '../../src/lib/client/sealing/seal-bytes.ts';
import { associatedData } from '../../src/lib/protocol/envelope.ts';
import { createOpener } from '../../src/lib/server/sealing/opener.ts';
import { type Figure, median } from './figure.ts';

const envelopes = 4_000;
const responseBytes = 2_048;

/** Opening sealed responses, on one core, as the tabulator does. */
export async function measure(): Promise<readonly Figure[]> {
	const pair = createECDH('prime256v1');
	pair.generateKeys();
	const point = new Uint8Array(pair.getPublicKey());
	const aad = associatedData('bench', '0'.repeat(64), 'site');
	const sealed: Uint8Array[] = [];
	for (let count = 0; count < envelopes; count += 1) {
		sealed.push(await sealBytes(point, new Uint8Array(randomBytes(responseBytes)), aad));
	}
	const open = createOpener(new Uint8Array(pair.getPrivateKey()));
	const first = performance.now();
	for (const envelope of sealed.slice(0, 1_000)) open(envelope, aad);
	const thousand = (performance.now() - first) / 1000;
	const rates: number[] = [];
	for (let run = 0; run < 5; run += 1) {
		const begun = performance.now();
		for (const envelope of sealed) open(envelope, aad);
		rates.push(envelopes / ((performance.now() - begun) / 1000));
	}
	return [
		{
			name: 'opening, one core',
			value: median(rates),
			unit: 'envelopes/s',
			budget: { kind: 'at-least', value: 6_000 },
			how: `median of 5 runs over ${envelopes} envelopes of ${responseBytes} bytes`
		},
		{
			name: 'opening 1,000 envelopes',
			value: thousand,
			unit: 's',
			budget: null,
			how: 'the first of the process; each envelope is opened alone, so time grows with their number'
		},
		...[10_000, 250_000].map((count): Figure => ({
			name: `opening ${count} envelopes`,
			value: count / median(rates),
			unit: 's',
			budget: null,
			how: 'reckoned from the rate'
		}))
	];
}
