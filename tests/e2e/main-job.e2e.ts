import { expect, test } from '@playwright/test';
import { startEmbeddedPostgres } from '../support/embedded-postgres.ts';
import { startProduct } from '../support/product.ts';
import { missingFirefox, startFirefox } from '../support/firefox.ts';
import { missingWebkit, startWebkit } from '../support/webkit.ts';
import { checked } from './accessibility/checked.ts';
import { mainJob } from './journeys/main-job.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { firefoxHands } from './page-objects/firefox-hands.ts';
import { webkitHands } from './page-objects/webkit-hands.ts';

test.describe('the main job', () => {
	// The embedded database is that of the two others, and of most journeys.
	test('goes from an empty folder to an exported release in Chromium, on PostgreSQL', async ({
		page
	}) => {
		const postgres = await startEmbeddedPostgres();
		const product = await startProduct({ databaseUrl: `${postgres.url}/postgres` });
		const policyBreaches: string[] = [];
		page.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) policyBreaches.push(message.text());
		});
		try {
			await mainJob(chromiumHands(page), product);
			expect(policyBreaches).toEqual([]);
			checked('engines', { pages: 20, languages: ['fr'], widths: [1280] });
		} finally {
			await product.stop();
			await postgres.stop();
		}
	});

	test('goes the same way in Firefox, on the embedded database', async () => {
		const missing = missingFirefox();
		test.skip(missing !== null, missing ?? '');
		const product = await startProduct();
		const firefox = await startFirefox(1024, 900);
		try {
			await mainJob(firefoxHands(firefox.page, product), product);
			checked('engines', { pages: 20, languages: ['fr'], widths: [1024] });
		} finally {
			await firefox.stop();
			await product.stop();
		}
	});

	test('goes the same way in WebKit, on the embedded database', async () => {
		const missing = missingWebkit();
		test.skip(missing !== null, missing ?? '');
		const product = await startProduct();
		const webkit = await startWebkit(1024, 900);
		try {
			await mainJob(webkitHands(webkit.driver, product), product);
			checked('engines', { pages: 20, languages: ['fr'], widths: [1024] });
		} finally {
			await webkit.stop();
			await product.stop();
		}
	});
});
