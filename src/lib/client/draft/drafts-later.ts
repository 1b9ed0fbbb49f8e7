import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type DraftBook, fetchedLater } from './draft-book.ts';

/** The drafts of this phone, whose code is fetched when something is to be kept. */
export function draftsLater(bundle: CampaignBundle): DraftBook {
	return fetchedLater(async () => (await import('./phone-drafts.ts')).openDrafts(bundle));
}
