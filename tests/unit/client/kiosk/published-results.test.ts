import { describe, expect, it } from 'vitest';
import { publishedResults } from '#lib/client/kiosk/published-results.ts';
import { anyBundle } from '../../../support/any-bundle.ts';

const survey = (results: { slug: string; year: number } | null) => ({
	bundle: anyBundle({ results })
});

describe('the results a tablet leads to', () => {
	it('are each a page of its own, the newest first, and never a page of all of them', () => {
		const both = [
			survey({ slug: 'avis-2025', year: 2025 }),
			survey({ slug: 'travaux', year: 2026 })
		];
		expect(publishedResults(both)).toStrictEqual([
			{ href: '/resultats/travaux?retour=kiosk', year: 2026 },
			{ href: '/resultats/avis-2025?retour=kiosk', year: 2025 }
		]);
	});

	it('are named once where two surveys share them, and not at all where there are none', () => {
		const shared = { slug: 'avis-2025', year: 2025 };
		expect(publishedResults([survey(shared), survey(shared), survey(null)])).toHaveLength(1);
		expect(publishedResults([survey(null)])).toStrictEqual([]);
		expect(publishedResults([])).toStrictEqual([]);
	});
});
