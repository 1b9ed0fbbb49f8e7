import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { listenTo } from './listen-to.ts';
import type { Listening } from './listening.svelte.ts';
import type ListeningTools from './ListeningTools.svelte';
import { listsOf, type ReadLists } from './recording-list.ts';

/** What comes with the first touch of the ear. */
export interface ListeningParts {
	readonly Tools: typeof ListeningTools;
	readonly listening: Listening;
	readonly recordings: ReadLists;
}

/**
 * Listening with its tools and words; not part of the first download.
 * @param player plays every recording: a touch has allowed it to be heard
 */
export async function listeningParts(
	translation: Translation,
	bundle: CampaignBundle,
	player: HTMLAudioElement
): Promise<ListeningParts> {
	// A part of its own, whose styles the page does not wait for.
	const [tools] = await Promise.all([
		import('./ListeningTools.svelte'),
		translation.include(['listening'])
	]);
	const recordings = listsOf(bundle);
	const listening = listenTo(translation, recordings, player);
	return { Tools: tools.default, listening, recordings };
}
