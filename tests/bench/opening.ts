import { createECDH, randomBytes } from 'node:crypto';
import { sealBytes } from '../../src/lib/client/sealing/seal-bytes.ts';
import { associatedData } from '../../src/lib/protocol/envelope.ts';
import { createOpener } from '../../src/lib/server/sealing/opener.ts';
import { type Figure, median } from './figure.ts';

const different = 4_000;
const responseBytes = 2_048;

/** Opening sealed responses, on one core, as the tabulator does: every size is opened to its last envelope. */
export async function* measure(): AsyncGenerator<Figure> {
	const pair = createECDH('prime256v1');
	pair.generateKeys();
	const point = new Uint8Array(pair.getPublicKey());
	const aad = associatedData('bench', '0'.repeat(64), 'site');
	const sealed: Uint8Array[] = [];
	for (let count = 0; count < different; count += 1) {
		sealed.push(await sealBytes(point, new Uint8Array(randomBytes(responseBytes)), aad));
	}
	const open = createOpener(new Uint8Array(pair.getPrivateKey()));

	/** Seconds for so many envelopes: the same few thousand over again, of which an opener keeps nothing. */
	function seconds(envelopes: number): number {
		const begun = performance.now();
		for (let count = 0; count < envelopes; count += 1) {
			const envelope = sealed[count % different];
			if (envelope !== undefined) open(envelope, aad);
		}
		return (performance.now() - begun) / 1000;
	}

	const thousand = seconds(1_000);
	const rates = Array.from({ length: 5 }, () => different / seconds(different));
	yield {
		name: 'opening, one core',
		value: median(rates),
		unit: 'envelopes/s',
		budget: { kind: 'at-least', value: 6_000 },
		how: `median of 5 runs over ${different} envelopes of ${responseBytes} bytes`
	};
	const ten = seconds(10_000);
	const large = seconds(250_000);
	for (const [count, value, how] of [
		[1_000, thousand, 'the first of the process'],
		[10_000, ten, 'each envelope is opened alone'],
		[250_000, large, 'each envelope is opened alone']
	] as const) {
		yield { name: `opening ${count} envelopes`, value, unit: 's', budget: null, how };
	}
	yield {
		name: 'growth of opening from 10,000 to 250,000 envelopes',
		value: large / ten,
		unit: 'times',
		budget: null,
		how: '25 would be proportional'
	};
}
