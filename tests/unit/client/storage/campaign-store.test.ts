import { describe, expect, test, vi } from 'vitest';
import { loadCampaign } from '#lib/client/storage/campaign-store.ts';
import type { KeptCampaigns } from '#lib/client/storage/kept-campaigns.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { createSigner } from '../sync/receipts.ts';
import { checkedBundle } from '../../../support/any-bundle.ts';
import { librarySurvey } from '../../../support/library-survey.ts';

const questionnaire = librarySurvey('sondage-annuel');
const publicKey = createSigner().publicKey;

const bundle = await checkedBundle('essai', questionnaire, publicKey);

function keeping(content?: unknown): KeptCampaigns & { readonly kept: CampaignBundle[] } {
	const kept: CampaignBundle[] = [];
	return {
		kept,
		find: () => Promise.resolve(content),
		keep: (one) => {
			kept.push(one);
			return Promise.resolve(true);
		}
	};
}

const answering = (content: unknown, status = 200): typeof fetch =>
	vi.fn(() => Promise.resolve(Response.json(content, { status })));
const gone: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
const portal: typeof fetch = () => Promise.resolve(new Response('<html>Bienvenue</html>'));

describe('loading a campaign', () => {
	test('what the network brings is checked, used and kept', async () => {
		const store = keeping();
		const loaded = await loadCampaign('essai', answering(bundle), store);
		expect(loaded).toMatchObject({ fresh: true, questionnaire: { id: 'sondage-annuel' } });
		expect(store.kept).toHaveLength(1);
	});

	test.each([
		['no network', gone],
		['a captive portal', portal],
		['a failing server', answering({}, 500)],
		['a 404 that is not the server’s', answering({}, 404)],
		['another campaign’s bundle', answering({ ...bundle, slug: 'autre' })],
		['a damaged bundle', answering({ ...bundle, key: 'c'.repeat(16) })]
	])('with %s the kept copy is used', async (_, fetching) => {
		const store = keeping(bundle);
		expect(await loadCampaign('essai', fetching, store)).toMatchObject({ fresh: false });
		expect(store.kept).toEqual([]);
	});

	test('a slow network is not waited for when there is a copy, and is kept for the next time', async () => {
		vi.useFakeTimers();
		const slow = Promise.withResolvers<Response>();
		const store = keeping(bundle);
		const loading = loadCampaign('essai', () => slow.promise, store);
		await vi.advanceTimersByTimeAsync(3_000);
		expect(await loading).toMatchObject({ fresh: false });
		vi.useRealTimers();
		slow.resolve(Response.json(bundle));
		await vi.waitFor(() => {
			expect(store.kept).toHaveLength(1);
		});
	});

	test('a slow network is waited for when there is no copy', async () => {
		vi.useFakeTimers();
		const slow = Promise.withResolvers<Response>();
		const loading = loadCampaign('essai', () => slow.promise, keeping());
		await vi.advanceTimersByTimeAsync(10_000);
		vi.useRealTimers();
		slow.resolve(Response.json(bundle));
		expect(await loading).toMatchObject({ fresh: true });
	});

	const unknown = { error: { code: 'unknown-campaign', message: 'none' } };
	const other = { ...bundle, questionnaireHash: 'a'.repeat(64) };

	test.each([
		['unreachable', gone, undefined],
		['unreachable', portal, { damaged: true }],
		['unknown-campaign', answering(unknown, 404), bundle],
		['malformed-bundle', answering({ ...bundle, questionnaire: {} }), undefined],
		['malformed-bundle', answering(other), other]
	])('without anything sound it is refused as %s', async (refusal, fetching, copy) => {
		expect(await loadCampaign('essai', fetching, keeping(copy))).toEqual({ refusal });
	});
});
