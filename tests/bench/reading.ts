import { startProduct } from '../support/product.ts';
import { type Figure, percentile } from './figure.ts';

const requests = 200;
const demonstrationPassword = 'demonstration-porte-voix';

/** Milliseconds from the request to the last byte, one at a time, after a warm-up. */
async function delays(address: string, headers: Record<string, string> = {}): Promise<number[]> {
	const measures: number[] = [];
	for (let count = 0; count < requests + 20; count += 1) {
		const begun = performance.now();
		const answer = await fetch(address, { headers });
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
		if (count >= 20) measures.push(performance.now() - begun);
	}
	return measures;
}

/** Pages of results, drawn by the server from a release: the same work for any number of responses. */
export async function measure(): Promise<readonly Figure[]> {
	const product = await startProduct({ demonstration: true });
	try {
		const { origin } = product;
		const signedIn = await fetch(`${origin}/connexion`, {
			method: 'POST',
			headers: { origin },
			body: new URLSearchParams({ username: 'comite', password: demonstrationPassword }),
			redirect: 'manual'
		});
		const cookie = signedIn.headers
			.getSetCookie()
			.map((one) => one.split(';')[0] ?? '')
			.join('; ');
		const pages: readonly [string, string, Record<string, string>][] = [
			['public page, 9 responses', `${origin}/resultats/demo-coop`, {}],
			['public page, 749 responses', `${origin}/resultats/demo-provincial`, {}],
			['committee letter, 104 responses, two years', `${origin}/comite/demo-omh-2`, { cookie }]
		];
		const figures: Figure[] = [];
		for (const [name, address, headers] of pages) {
			figures.push({
				name: `${name}, p95`,
				value: percentile(await delays(address, headers), 0.95),
				unit: 'ms',
				budget: { kind: 'at-most', value: 50 },
				how: `${requests} requests one at a time over loopback`
			});
		}
		return figures;
	} finally {
		await product.stop();
	}
}
