import { createContext } from 'svelte';
import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { BallotWords } from '../../wording/outcome/ballot-words.ts';
import type { Visit } from '../kiosk/visit.ts';

/**
 * What is said of a consultation before it is answered. Its words and their code are fetched for a
 * campaign that has rules, and for no other.
 */
class NoticePlace {
	#read = $state.raw<(() => BallotWords) | null>(null);
	readonly #translation: Translation;
	readonly #bundle: CampaignBundle;

	constructor(translation: Translation, bundle: CampaignBundle) {
		this.#translation = translation;
		this.#bundle = bundle;
	}

	/** In the language of now. Null of a survey, and until they are there. */
	get words(): BallotWords | null {
		return this.#read?.() ?? null;
	}

	/** On the first screen in place of the promise; null of a survey. */
	get first(): readonly string[] | null {
		return this.#bundle.ballot === undefined ? null : (this.words?.attract ?? []);
	}

	/** Once; where it cannot be had yet, the consent asks again. */
	async fetchBefore(at: Visit['at']): Promise<void> {
		const wanted = at === 'attract' || at === 'consent';
		if (!wanted || this.#bundle.ballot === undefined || this.#read !== null) return;
		try {
			const { readNotice } = await import('../kiosk/read-notice.ts');
			this.#read = await readNotice(this.#translation, this.#bundle);
		} catch {
			// No network yet, or rules that cannot be read: then nobody begins.
		}
	}
}

const [useNotice, provide] = createContext<NoticePlace>();

export { useNotice };

export function provideNotice(translation: Translation, bundle: CampaignBundle): NoticePlace {
	return provide(new NoticePlace(translation, bundle));
}
