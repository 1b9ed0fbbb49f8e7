import { startProduct } from '../support/product.ts';
import { type Figure, median } from './figure.ts';

interface Taken {
	readonly milliseconds: number;
	readonly bytes: number;
}

async function take(address: string): Promise<Taken> {
	const begun = performance.now();
	const answer = await fetch(address);
	const { byteLength: bytes } = await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return { milliseconds: performance.now() - begun, bytes };
}

/** The files of the demonstration's office, made for the first reader and kept for the others. */
export async function* measure(): AsyncGenerator<Figure> {
	const product = await startProduct({ demonstration: true });
	try {
		const { origin } = product;
		const list = await fetch(`${origin}/api/releases?campaign=demo-omh-2`);
		const [release] = (await list.json()) as { id: string }[];
		if (release === undefined) throw new Error('no publication');
		for (const ending of ['pdf', 'xlsx', 'ddi.xml']) {
			const address = `${origin}/api/releases/${release.id}.${ending}`;
			const first: Taken[] = [];
			for (const language of ['fr', 'en', 'ar'])
				first.push(await take(`${address}?lang=${language}`));
			const again: Taken[] = [];
			for (let count = 0; count < 20; count += 1) again.push(await take(`${address}?lang=fr`));
			const times = (taken: readonly Taken[]): number =>
				median(taken.map(({ milliseconds }) => milliseconds));
			yield {
				name: `${ending} of 104 responses in four buildings, first time`,
				value: times(first),
				unit: 'ms',
				budget: { kind: 'at-most', value: 10_000 },
				how: `median of 3 languages; ${Math.round((first[0]?.bytes ?? 0) / 1024)} kB`
			};
			yield {
				name: `${ending}, once made`,
				value: times(again),
				unit: 'ms',
				budget: { kind: 'at-most', value: 200 },
				how: 'median of 20 requests one at a time over loopback'
			};
		}
	} finally {
		await product.stop();
	}
}
