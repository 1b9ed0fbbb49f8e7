import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../support/product.ts';
import { type Figure, median, percentile } from './figure.ts';
import { publishedCampaigns, reader, slugOf } from './published-campaigns.ts';

const requests = 200;
const demonstration = { username: 'comite', password: 'demonstration-porte-voix' };

/** Responses behind the releases that are read, smallest first. */
const sizes = [1_000, 10_000, 250_000] as const;

interface Page {
	readonly name: string;
	readonly address: string;
	readonly headers?: Record<string, string>;
}

/** Milliseconds from the request to the last byte, one at a time, after a warm-up. */
async function delays({ address, headers = {} }: Page): Promise<number[]> {
	const measures: number[] = [];
	for (let count = 0; count < requests + 20; count += 1) {
		const begun = performance.now();
		// A redirection would be the time of another page.
		const answer = await fetch(address, { headers, redirect: 'manual' });
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
		if (count >= 20) measures.push(performance.now() - begun);
	}
	return measures;
}

async function signIn(origin: string, who: Record<string, string>): Promise<string> {
	const signedIn = await fetch(`${origin}/connexion?/enter`, {
		method: 'POST',
		headers: { origin },
		body: new URLSearchParams(who),
		redirect: 'manual'
	});
	return signedIn.headers
		.getSetCookie()
		.map((one) => one.split(';')[0] ?? '')
		.join('; ');
}

function figureOf(name: string, measures: readonly number[]): Figure {
	return {
		name: `${name}, p95`,
		value: percentile(measures, 0.95),
		unit: 'ms',
		budget: { kind: 'at-most', value: 50 },
		how: `${requests} requests one at a time over loopback, median ${median(measures).toFixed(1)} ms`
	};
}

/** What the demonstration shows: its releases are those of the library's questionnaires. */
async function* demonstrated(): AsyncGenerator<Figure> {
	const product = await startProduct({ demonstration: true });
	try {
		const { origin } = product;
		const cookie = await signIn(origin, demonstration);
		const pages: readonly Page[] = [
			{ name: 'public page, 9 responses', address: `${origin}/resultats/demo-coop` },
			{ name: 'public page, 749 responses', address: `${origin}/resultats/demo-provincial` },
			{
				name: 'committee letter, 104 responses, two years',
				address: `${origin}/comite/demo-omh-2`,
				headers: { cookie }
			}
		];
		for (const page of pages) yield figureOf(page.name, await delays(page));
	} finally {
		await product.stop();
	}
}

/** The same pages of the same survey in 40 buildings, over more and more responses. */
async function* grown(): AsyncGenerator<Figure> {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-reading-'));
	try {
		await publishedCampaigns(data, sizes);
		const product = await startProduct({ data });
		try {
			const { origin } = product;
			const cookie = await signIn(origin, reader);
			const pages = (responses: number): readonly Page[] => [
				{ name: 'public page', address: `${origin}/resultats/${slugOf(responses)}` },
				{
					name: 'committee letter, two years',
					address: `${origin}/comite/${slugOf(responses)}`,
					headers: { cookie }
				}
			];
			const medians = new Map<string, number[]>();
			for (const responses of sizes) {
				for (const page of pages(responses)) {
					const measures = await delays(page);
					medians.set(page.name, [...(medians.get(page.name) ?? []), median(measures)]);
					yield figureOf(`${page.name}, ${responses} responses, 40 buildings`, measures);
				}
			}
			for (const [name, [smallest = 0, , largest = 0]] of medians) {
				yield {
					name: `growth of the ${name} from 1,000 to 250,000 responses`,
					value: largest / smallest,
					unit: 'times',
					budget: { kind: 'at-most', value: 1.5 },
					how: 'of the medians; 1 is independent of the number of responses'
				};
			}
		} finally {
			await product.stop();
		}
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

/** Pages of results, drawn by the server from a release: the same work for any number of responses. */
export async function* measure(): AsyncGenerator<Figure> {
	yield* demonstrated();
	yield* grown();
}
