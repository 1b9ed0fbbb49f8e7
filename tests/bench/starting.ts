import { type Figure, median } from './figure.ts';
import { startProduct } from '../support/product.ts';

/** From the start of the process, on a machine with the packages installed and built, to the ready line. */
export async function measure(): Promise<readonly Figure[]> {
	const seconds: number[] = [];
	for (let run = 0; run < 5; run += 1) {
		const begun = performance.now();
		const product = await startProduct();
		const answer = await fetch(`${product.origin}/healthz`);
		if (!answer.ok) throw new Error(`healthz answered ${answer.status}`);
		seconds.push((performance.now() - begun) / 1000);
		await product.stop();
	}
	return [
		{
			name: 'start to first answer',
			value: median(seconds),
			unit: 's',
			budget: { kind: 'at-most', value: 3 },
			how: 'median of 5 starts on an empty folder, database created'
		}
	];
}
