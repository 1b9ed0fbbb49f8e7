import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { fromKiosk } from './way-back.ts';

/** Results that a tablet can lead to: there is no page of all of them. */
export interface PublishedResults {
	readonly href: string;
	/** Year they are of. */
	readonly year: number;
}

/** Of each survey this tablet holds, the last results that can be read, the newest first. */
export function publishedResults(
	surveys: Iterable<{ readonly bundle: Pick<CampaignBundle, 'results'> }>
): PublishedResults[] {
	const years = new Map<string, number>();
	for (const { bundle } of surveys) {
		if (bundle.results !== null) years.set(bundle.results.slug, bundle.results.year);
	}
	return [...years]
		.map(([slug, year]) => ({ href: `/resultats/${slug}${fromKiosk}`, year }))
		.sort((one, other) => other.year - one.year);
}
