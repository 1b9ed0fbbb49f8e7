import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';

const desk = '/bureau/campagnes/demo-omh-2/exports';
const manager = { username: 'gestion', password: 'demonstration-porte-voix' };

/** What the list says of the file that was asked for last. */
interface Line {
	readonly id: string;
	readonly state: string;
	readonly progress: number;
}

/** One row of what the product wrote down; a page would have to be loaded first. */
function row({ data }: Product, statement: string): unknown {
	const app = new DatabaseSync(join(data, 'app.sqlite'), { readOnly: true });
	try {
		return app.prepare(statement).get() ?? null;
	} finally {
		app.close();
	}
}

const lastLine = (product: Product): Line | null =>
	row(
		product,
		'select id, state, progress from export_job order by requested_at desc limit 1'
	) as Line | null;

async function until(product: Product, isSo: (line: Line) => boolean): Promise<Line> {
	for (;;) {
		const line = lastLine(product);
		if (line !== null && isSo(line)) return line;
		await turn();
	}
}

test.describe('a report that is being drawn', () => {
	test.describe.configure({ retries: 0 });
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('as the server is killed is drawn again by the next one, whole, and nobody is given part of it', async () => {
		const { origin } = product;
		const post = async (
			path: string,
			form: Record<string, string>,
			cookie = ''
		): Promise<Response> =>
			fetch(`${origin}${path}`, {
				method: 'POST',
				headers: { origin, cookie },
				body: new URLSearchParams(form),
				redirect: 'manual'
			});
		const entered = await post('/connexion?/enter', manager);
		const cookie = entered.headers
			.getSetCookie()
			.map((one) => one.split(';')[0] ?? '')
			.join('; ');
		const take = async (path: string): Promise<Response> =>
			fetch(`${origin}${path}`, { headers: { cookie } });

		const asked = { format: 'pdf', language: 'fr', paper: 'us-letter' };
		const answer = post(desk, asked, cookie).then(
			({ status }) => status,
			() => 'cut'
		);
		const { id } = await until(product, ({ progress }) => progress >= 40);
		await product.kill();
		expect(await answer).toBe('cut');
		expect(lastLine(product)).toMatchObject({ id, state: 'running' });
		// Not even part of a file.
		expect(existsSync(join(product.data, 'exports'))).toBe(false);

		// Twenty seconds after its last sign, whoever made it is taken to be gone.
		product.moveClock(30_000);
		await product.restart();
		await until(product, ({ state }) => state !== 'running');
		expect(lastLine(product)).toMatchObject({ id, state: 'done' });
		const report = await take(`${desk}/${id}`);
		expect(report.headers.get('content-type')).toBe('application/pdf');
		const bytes = Buffer.from(await report.arrayBuffer());
		const [release] = (await (await take('/api/releases?campaign=demo-omh-2')).json()) as {
			readonly id: string;
		}[];
		const address = `/api/releases/${release?.id ?? ''}.pdf?lang=fr&papier=us-letter`;
		const whole = Buffer.from(await (await take(address)).arrayBuffer());
		expect(bytes.equals(whole)).toBe(true);
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		const written = `select count(*) as times from journal where action = 'release-exported'`;
		expect(row(product, written)).toMatchObject({ times: 1 });
	});
});
